// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.breaker.ReplayTotals;
import dev.kobe.core.breaker.VixCloses;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.signal.Backtest;
import dev.kobe.core.signal.BacktestRules;
import dev.kobe.core.signal.BacktestRules.Execution;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.RotationBacktest;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The finding of `kobe check` on what the breakers would have done over the strategy's own history, from the prices
/// that were imported into the desk.
///
/// Whoever halts so often that the strategy hardly trades should know it before the first month, not after the first
/// year: more than two flattens a year is a warning. The peak is re-based a week after each of its halts.
final class HistoryCheck {
    private static final String NAME = "breakers over history";
    private static final double MOST_A_YEAR = 2;
    private static final int REBASE_AFTER = 5;
    private static final int DAYS = 7;
    private static final Bps COST = Bps.of("5");

    private HistoryCheck() {}

    /// @param desk the desk's folder; its library is left alone while its owner has it open
    static CheckLine of(Path desk, KobeConfig config, Universe universe, Instant now) {
        DeskPrices prices = new DeskPrices(desk);
        return prices.isEmpty()
                ? unknown("no prices have been imported: what the breakers would have done is not known")
                : prices.histories(universe.instruments(), now)
                        .flatMap(histories -> prices.vix(LocalDate.EPOCH, TradingCalendar.LAST, now)
                                .map(vix -> of(config, universe, histories, vix)))
                        .toOptional()
                        .orElseGet(() -> unknown("the library of prices cannot be opened now"));
    }

    /// The same for histories that are known.
    static CheckLine of(
            KobeConfig config, Universe universe, Map<String, PriceHistory> histories, Optional<PriceHistory> vix) {
        KobeConfig.Strategy strategy = config.strategy();
        Outcome<Backtest> lived = RotationBacktest.run(
                universe,
                histories,
                MomentumRules.of(strategy.formation(), strategy.skip(), strategy.topN()),
                new BacktestRules(
                        Execution.NEXT_CLOSE, COST.value().doubleValue(), TradingCalendar.FIRST, TradingCalendar.LAST));
        return switch (lived) {
            case Outcome.Ok<Backtest>(Backtest backtest)
            when backtest.equity().size() > 1 -> told(replay(config, universe, equity(backtest), vix), vix);
            case Outcome<Backtest> absent ->
                unknown("the strategy has no history: " + absent.reason().orElse("the prices are too few to trade on"));
        };
    }

    /// A VIX that ends before the history does would have paused for want of it ever since, and is left out.
    private static BreakerReplay replay(
            KobeConfig config,
            Universe universe,
            NavigableMap<LocalDate, BigDecimal> equity,
            Optional<PriceHistory> vix) {
        return BreakerReplay.of(
                equity,
                new ReplayRules(
                        TradingRules.desk(config, universe).watched().limits(),
                        vix.filter(one -> !end(one).isBefore(equity.lastKey().minusDays(DAYS)))
                                .map(HistoryCheck::closes),
                        OptionalInt.of(REBASE_AFTER),
                        COST));
    }

    private static LocalDate end(PriceHistory vix) {
        return vix.size() == 0 ? LocalDate.MIN : vix.date(vix.size() - 1);
    }

    private static NavigableMap<LocalDate, BigDecimal> equity(Backtest backtest) {
        NavigableMap<LocalDate, BigDecimal> equity = new TreeMap<>();
        backtest.equity().forEach(point -> equity.put(point.date(), BigDecimal.valueOf(point.equity())));
        return equity;
    }

    private static VixCloses closes(PriceHistory vix) {
        NavigableMap<LocalDate, BigDecimal> closes = new TreeMap<>();
        for (int bar = 0; bar < vix.size(); bar++) {
            if (vix.closeExactly(bar).signum() > 0) {
                closes.put(vix.date(bar), vix.closeExactly(bar));
            }
        }
        return new VixCloses(closes);
    }

    private static CheckLine told(BreakerReplay replay, Optional<PriceHistory> vix) {
        ReplayTotals totals = replay.totals();
        String span = replay.days().getFirst().date() + " to "
                + replay.days().getLast().date();
        String happened = span + ": paused on "
                + totals.states().getOrDefault(BreakerAction.PAUSE_NEW, 0) + " days of " + totals.days() + ", "
                + totals.halts() + " halts, " + totals.flattens() + " flattens"
                + (replay.rules().vix().isPresent()
                        ? ""
                        : vix.filter(one -> one.size() > 0)
                                .map(one -> "; without the VIX, whose closes end on " + end(one))
                                .orElse("; no VIX was imported"));
        Optional<Double> often = totals.flattensPerYear().toOptional();
        if (often.isEmpty()) {
            return new CheckLine(NAME, Result.WARN, "short", happened + "; the history is shorter than a year");
        }
        String value = String.format(Locale.ROOT, "%.2f flattens a year", often.get());
        return often.get() > MOST_A_YEAR
                ? new CheckLine(
                        NAME,
                        Result.WARN,
                        value,
                        happened + "; more than two a year: note in writing that you accept it, or set other levels")
                : new CheckLine(NAME, Result.PASS, value, happened);
    }

    private static CheckLine unknown(String why) {
        return new CheckLine(NAME, Result.WARN, "unknown", why);
    }
}
