// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.DeskPrices;
import dev.kobe.app.demo.Market;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.signal.Momentum12To1;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What is known of the market from the prices that were imported into a desk: closes and the signal. Quotes are the
/// broker's alone and never come from here.
///
/// The library is opened for the length of a question, so that prices can be imported while the desk is owned.
record LibraryMarket(Path desk, Universe universe, List<Instrument> pairs, InstantSource clock) implements Market {
    /// Over the longest row of days without a session.
    private static final int VIX_DAYS = 14;

    static final RefusalCode NO_PRICES = new RefusalCode("LIBRARY_NO_PRICES");

    @Override
    public Optional<Quote> quote(InstrumentId instrument, Instant at) {
        return Optional.empty();
    }

    @Override
    public Map<InstrumentId, Price> closes(LocalDate session) {
        return histories(universe.instruments())
                .map(found -> closes(found, session))
                .toOptional()
                .orElse(Map.of());
    }

    private Map<InstrumentId, Price> closes(Map<String, PriceHistory> histories, LocalDate session) {
        Map<InstrumentId, Price> closes = new TreeMap<>();
        for (Instrument one : universe.instruments()) {
            Optional.ofNullable(histories.get(one.symbol()))
                    .flatMap(history -> close(history, session))
                    .ifPresent(price -> closes.put(one.id(), Price.of(price, one.unit())));
        }
        return closes;
    }

    private static Optional<BigDecimal> close(PriceHistory history, LocalDate session) {
        int bar = history.atOrBefore(session);
        return bar >= 0 && history.date(bar).equals(session)
                ? Optional.of(history.closeExactly(bar)).filter(price -> price.signum() > 0)
                : Optional.empty();
    }

    @Override
    public List<VixClose> vix(Instant at) {
        LocalDate last = TradingCalendar.of(Venue.NEW_YORK).lastClosed(at);
        return new DeskPrices(desk)
                .vix(last.minusDays(VIX_DAYS), last, at)
                .toOptional()
                .flatMap(found -> found)
                .map(LibraryMarket::vix)
                .orElse(List.of());
    }

    private static List<VixClose> vix(PriceHistory history) {
        return IntStream.range(0, history.size())
                .filter(bar -> history.closeExactly(bar).signum() > 0)
                .mapToObj(bar -> new VixClose(history.date(bar), history.closeExactly(bar)))
                .toList();
    }

    @Override
    public Map<InstrumentId, Price> benchmark(LocalDate session) {
        return closes(session);
    }

    @Override
    public Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN) {
        return histories(universe.instruments()).flatMap(found -> {
            Map<String, PriceHistory> known = new TreeMap<>();
            found.forEach((symbol, history) -> known.put(symbol, history.through(asOf)));
            return known.isEmpty()
                    ? Outcome.refused(Refusal.of(
                            NO_PRICES,
                            "The desk " + desk + " has no prices of " + universe.name()
                                    + ": import some with kobe import prices."))
                    : Momentum12To1.rank(universe, known, asOf, MomentumRules.of(formation, skip, topN));
        });
    }

    @Override
    public Outcome<Comovement> comovement(LocalDate asOf) {
        return histories(universe.instruments()).flatMap(found -> {
            Map<String, PriceHistory> known = new TreeMap<>();
            universe.instruments().forEach(one -> known.put(one.symbol(), through(found, one.symbol(), asOf)));
            return Comovement.of(
                    known,
                    universe.benchmarkFund().map(fund -> through(found, fund, asOf)),
                    TradingCalendar.of(universe.mainVenue()),
                    asOf);
        });
    }

    @Override
    public Map<InstrumentId, AverageVolume> volumes(Instant at) {
        return new DeskPrices(desk)
                .histories(universe.instruments(), at)
                .map(found -> Market.volumes(universe, found, at))
                .toOptional()
                .orElse(Map.of());
    }

    private static PriceHistory through(Map<String, PriceHistory> found, String symbol, LocalDate asOf) {
        return Optional.ofNullable(found.get(symbol))
                .map(one -> one.through(asOf))
                .orElseGet(() -> PriceHistory.none(symbol));
    }

    private Outcome<Map<String, PriceHistory>> histories(Collection<Instrument> instruments) {
        return new DeskPrices(desk).histories(instruments, clock.instant());
    }
}
