// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

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

/// A market whose funds are all put to another level at once; its currencies stay where they are.
final class MovingMarket implements Market.Through {
    private final Market market;
    private volatile BigDecimal level = BigDecimal.ONE;

    MovingMarket(Market market) {
        this.market = market;
    }

    @Override
    public Market market() {
        return market;
    }

    /// Every fund is worth so many times its own price from now on.
    void at(String times) {
        level = new BigDecimal(times);
    }

    @Override
    public Optional<Quote> quote(InstrumentId id, Instant at) {
        Optional<Quote> quote = market.quote(id, at);
        return id.isPair() ? quote : quote.map(this::moved);
    }

    private Quote moved(Quote quote) {
        Instrument fund = universe().find(quote.instrument()).orElseThrow();
        return new Quote(
                quote.instrument(),
                fund.ticks().down(moved(quote.bid())),
                fund.ticks().up(moved(quote.ask())),
                quote.at(),
                quote.kind());
    }

    private Price moved(Price price) {
        return Price.of(price.value().multiply(level), price.unit());
    }

    /// Every quote of a moment.
    List<Quote> quotes(Instant at) {
        List<Quote> all = new ArrayList<>();
        universe().instruments().forEach(one -> quote(one.id(), at).ifPresent(all::add));
        pairs().forEach(one -> quote(one.id(), at).ifPresent(all::add));
        return all;
    }
}
