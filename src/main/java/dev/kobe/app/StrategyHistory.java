// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.ReplayRules;
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
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The strategy's own history over imported prices, and the rules by which breakers are replayed on a history of a
/// desk: an owner who re-bases a week after each halt of the peak, and 5 basis points for what a breaker moves.
public final class StrategyHistory {
    private static final int REBASE_AFTER = 5;
    private static final int DAYS = 7;
    private static final Bps COST = Bps.of("5");

    private StrategyHistory() {}

    /// Wealth at each close, 1 at the start; missing where the prices are too few to trade on.
    ///
    /// @param histories by symbol
    public static Outcome<NavigableMap<LocalDate, BigDecimal>> equity(
            KobeConfig.Strategy strategy, Universe universe, Map<String, PriceHistory> histories) {
        return RotationBacktest.run(
                        universe,
                        histories,
                        MomentumRules.of(strategy.formation(), strategy.skip(), strategy.topN()),
                        new BacktestRules(
                                Execution.NEXT_CLOSE,
                                COST.value().doubleValue(),
                                TradingCalendar.FIRST,
                                TradingCalendar.LAST))
                .flatMap(StrategyHistory::equity);
    }

    private static Outcome<NavigableMap<LocalDate, BigDecimal>> equity(Backtest backtest) {
        NavigableMap<LocalDate, BigDecimal> equity = new TreeMap<>();
        backtest.equity().forEach(point -> equity.put(point.date(), BigDecimal.valueOf(point.equity())));
        return equity.size() < 2
                ? Outcome.missing("equity", "the prices are too few to trade on")
                : Outcome.ok(Collections.unmodifiableNavigableMap(equity));
    }

    /// The rules on a history that ends on a day. A VIX that ends more than a week before would have paused for want of
    /// it ever since, and is left out.
    public static ReplayRules rules(BreakerLimits limits, Optional<PriceHistory> vix, LocalDate end) {
        return new ReplayRules(
                limits,
                vix.filter(one -> !end(one).isBefore(end.minusDays(DAYS))).map(StrategyHistory::closes),
                OptionalInt.of(REBASE_AFTER),
                COST);
    }

    private static LocalDate end(PriceHistory vix) {
        return vix.size() == 0 ? LocalDate.MIN : vix.date(vix.size() - 1);
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

    /// Why a replay by these rules knows no VIX; empty where it does.
    public static String withoutVix(ReplayRules rules, Optional<PriceHistory> vix) {
        return rules.vix().isPresent()
                ? ""
                : vix.filter(one -> one.size() > 0)
                        .map(one -> "without the VIX, whose closes end on " + end(one))
                        .orElse("no VIX was imported");
    }
}
