// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.app.demo.Market;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An invented market whose funds can be made to fall at once; its currencies stay where they are.
///
/// Example: after a fall of 0.2, what was 50.00 to 50.10 is 40.00 to 40.08.
final class DrillMarket implements Market.Through {
    private final Market market;
    private volatile BigDecimal left = BigDecimal.ONE;
    private volatile BigDecimal shown = BigDecimal.ONE;

    DrillMarket(Market market) {
        this.market = market;
    }

    @Override
    public Market market() {
        return market;
    }

    /// Lets every fund lose a share of its price.
    ///
    /// @param share from 0 to below 1, of few decimals
    void fall(BigDecimal share) {
        left = BigDecimal.ONE.subtract(share);
    }

    /// Shows the desk quotes of every fund that are lower by a share, while its price stays what it is.
    void misquote(BigDecimal share) {
        shown = BigDecimal.ONE.subtract(share);
    }

    @Override
    public Optional<Quote> quote(InstrumentId id, Instant at) {
        Optional<Quote> quote = market.quote(id, at);
        return id.isPair() ? quote : quote.map(one -> scaled(one, left));
    }

    /// Every quote of the moment as the desk is shown it.
    List<Quote> quotes(Instant at) {
        List<Quote> all = new ArrayList<>();
        for (Instrument one : universe().instruments()) {
            quote(one.id(), at).map(quote -> scaled(quote, shown)).ifPresent(all::add);
        }
        pairs().forEach(one -> quote(one.id(), at).ifPresent(all::add));
        return List.copyOf(all);
    }

    private Quote scaled(Quote quote, BigDecimal by) {
        Instrument instrument = universe().find(quote.instrument()).orElseThrow();
        return new Quote(
                quote.instrument(),
                instrument.ticks().down(scaled(quote.bid(), by)),
                instrument.ticks().up(scaled(quote.ask(), by)),
                quote.at(),
                quote.kind());
    }

    private static Price scaled(Price price, BigDecimal by) {
        return Price.of(price.value().multiply(by), price.unit());
    }
}
