// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.market.Comovement;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.Quote;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.signal.Momentum12To1;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A stretch of real daily prices lived again: all day a fund is quoted two basis points either side of that day's
/// adjusted close, so dividends count as reinvested and fills happen at prices that nobody knew at the time. It is a
/// rehearsal of the machinery, marked SIMULATED, and never a result.
public final class ReplayMarket implements Market {
    private static final BigDecimal HALF_SPREAD = new BigDecimal("0.0002");

    private final Universe universe;
    private final Map<String, PriceHistory> histories;

    public ReplayMarket(Universe universe, Map<String, PriceHistory> histories) {
        this.universe = universe;
        this.histories = Map.copyOf(histories);
    }

    @Override
    public Universe universe() {
        return universe;
    }

    @Override
    public List<Instrument> pairs() {
        return List.of();
    }

    @Override
    public Optional<Quote> quote(InstrumentId id, Instant at) {
        return universe.find(id).flatMap(one -> {
            LocalDate day = at.atZone(one.venue().zone()).toLocalDate();
            return close(one.symbol(), one, day).map(price -> {
                Price bid = one.ticks().down(scaled(price, BigDecimal.ONE.subtract(HALF_SPREAD)));
                Price ask = one.ticks().up(scaled(price, BigDecimal.ONE.add(HALF_SPREAD)));
                return new Quote(id, bid, ask, at, Quote.Kind.SIMULATED);
            });
        });
    }

    private static Price scaled(Price price, BigDecimal by) {
        return Price.of(price.value().multiply(by).setScale(8, RoundingMode.HALF_EVEN), price.unit());
    }

    private Optional<Price> close(String symbol, Instrument like, LocalDate day) {
        PriceHistory history = histories.get(symbol);
        int bar = history == null ? -1 : history.atOrBefore(day);
        if (history == null || bar < 0 || !history.date(bar).equals(day)) {
            return Optional.empty();
        }
        BigDecimal exact = BigDecimal.valueOf(history.adjustedClose(bar));
        BigDecimal tick = like.ticks().at(exact);
        BigDecimal ticks = exact.divide(tick, 0, RoundingMode.HALF_EVEN);
        return ticks.signum() > 0 ? Optional.of(Price.of(ticks.multiply(tick), like.unit())) : Optional.empty();
    }

    @Override
    public Map<InstrumentId, Price> closes(LocalDate session) {
        Map<InstrumentId, Price> marks = new TreeMap<>();
        for (Instrument one : universe.instruments()) {
            close(one.symbol(), one, session).ifPresent(price -> marks.put(one.id(), price));
        }
        return marks;
    }

    @Override
    public Map<InstrumentId, Price> benchmark(LocalDate session) {
        Instrument like = universe.instruments().getFirst();
        return universe.benchmarkFund()
                .filter(histories::containsKey)
                .map(symbol -> close(symbol, like, session)
                        .map(price -> Map.of(new InstrumentId(symbol, like.id().exchange()), price))
                        .orElse(Map.of()))
                .orElseGet(() -> closes(session));
    }

    @Override
    public Outcome<Comovement> comovement(LocalDate asOf) {
        Map<String, PriceHistory> known = new TreeMap<>();
        universe.instruments().forEach(one -> known.put(one.symbol(), history(one.symbol(), asOf)));
        return Comovement.of(
                known,
                universe.benchmarkFund().map(fund -> history(fund, asOf)),
                TradingCalendar.of(universe.mainVenue()),
                asOf);
    }

    @Override
    public Map<InstrumentId, AverageVolume> volumes(Instant at) {
        return Market.volumes(universe, histories, at);
    }

    private PriceHistory history(String symbol, LocalDate asOf) {
        return Optional.ofNullable(histories.get(symbol))
                .map(one -> one.through(asOf))
                .orElseGet(() -> PriceHistory.none(symbol));
    }

    @Override
    public List<String> caveats() {
        return new TreeMap<>(histories)
                .values().stream()
                        .flatMap(one -> one.caveats().stream().map(caveat -> one.symbol() + ": " + caveat))
                        .toList();
    }

    @Override
    public Outcome<SignalRanking> signal(LocalDate asOf, int formation, int skip, int topN) {
        Map<String, PriceHistory> known = histories.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().through(asOf)));
        return Momentum12To1.rank(universe, known, asOf, MomentumRules.of(formation, skip, topN));
    }
}
