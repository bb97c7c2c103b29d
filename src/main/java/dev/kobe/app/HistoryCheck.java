// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.ReplayTotals;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// The finding of `kobe check` on what the breakers would have done over the strategy's own history, from the prices
/// that were imported into the desk.
///
/// Whoever halts so often that the strategy hardly trades should know it before the first month, not after the first
/// year: more than two flattens a year is a warning. The peak is re-based a week after each of its halts.
final class HistoryCheck {
    private static final String NAME = "breakers over history";
    private static final double MOST_A_YEAR = 2;

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
        return switch (StrategyHistory.equity(config.strategy(), universe, histories)) {
            case Outcome.Ok<NavigableMap<LocalDate, BigDecimal>>(NavigableMap<LocalDate, BigDecimal> equity) ->
                told(
                        BreakerReplay.of(
                                equity,
                                StrategyHistory.rules(
                                        TradingRules.desk(config, universe)
                                                .watched()
                                                .limits(),
                                        vix,
                                        equity.lastKey())),
                        vix);
            case Outcome<NavigableMap<LocalDate, BigDecimal>> absent ->
                unknown("the strategy has no history: " + absent.reason().orElseThrow());
        };
    }

    private static CheckLine told(BreakerReplay replay, Optional<PriceHistory> vix) {
        ReplayTotals totals = replay.totals();
        String span = replay.days().getFirst().date() + " to "
                + replay.days().getLast().date();
        String without = StrategyHistory.withoutVix(replay.rules(), vix);
        String happened = span + ": paused on "
                + totals.states().getOrDefault(BreakerAction.PAUSE_NEW, 0) + " days of " + totals.days() + ", "
                + totals.halts() + " halts, " + totals.flattens() + " flattens"
                + (without.isEmpty() ? "" : "; " + without);
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
