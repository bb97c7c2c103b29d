// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.MonthEnds;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.signal.SignalRanking.Ranked;
import dev.kobe.core.signal.SignalRanking.Unranked;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ranks a universe by its past return over the formation months, the latest months left out.
///
/// Momentum at month end t is `P[t-skip] / P[t-skip-formation] - 1` on adjusted closes (Jegadeesh and Titman, 1993):
/// with 12/1 and month ends 100, 102, ... 125, 122 it is 125/102 - 1 = 0.2255. Only completed calendar months count, so
/// the ranking does not change inside a month. An instrument without a price at one of the month ends, or at t itself,
/// has no rank. Each of the first topN is given 1/topN; where fewer can be ranked the rest stays in cash.
public final class Momentum12To1 {
    public static final RefusalCode SIGNAL_OUTSIDE_CALENDAR = new RefusalCode("SIGNAL_OUTSIDE_CALENDAR");

    /// 16 digits rounded down, so that the weights never add to more than one.
    private static final MathContext SHARE = new MathContext(16, RoundingMode.DOWN);

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::momentum).reversed().thenComparing(Ranked::instrument);

    private Momentum12To1() {}

    /// The ranking that holds after the close of `asOf`: that of the last month which had then ended on every venue of
    /// the universe. An instrument without an entry in `histories` has no rank; a day for which the month ends lie
    /// outside the trading calendar is refused.
    public static Outcome<SignalRanking> rank(
            Universe universe, Map<String, PriceHistory> histories, LocalDate asOf, MomentumRules rules) {
        LocalDate earliest = YearMonth.from(TradingCalendar.FIRST)
                .plusMonths(rules.formation() + rules.skip() + 1)
                .atDay(1);
        if (asOf.isBefore(earliest) || asOf.isAfter(TradingCalendar.LAST)) {
            return Outcome.refused(Refusal.of(
                    SIGNAL_OUTSIDE_CALENDAR,
                    "The signal of " + asOf + " cannot be formed; allowed: " + earliest + " to " + TradingCalendar.LAST
                            + ", for which the calendar knows every month end."));
        }
        return Outcome.ok(rank(universe, monthEnds(universe, histories), lastCompleted(universe, asOf), rules));
    }

    /// The month ends of each instrument that has prices, by symbol.
    static Map<String, MonthEnds> monthEnds(Universe universe, Map<String, PriceHistory> histories) {
        Map<String, MonthEnds> ends = new HashMap<>();
        for (Instrument instrument : universe.instruments()) {
            PriceHistory history = histories.get(instrument.symbol());
            if (history != null) {
                ends.put(instrument.symbol(), MonthEnds.of(history, TradingCalendar.of(instrument.venue())));
            }
        }
        return ends;
    }

    /// The last month whose final session had closed everywhere by the end of that day.
    public static YearMonth lastCompleted(Universe universe, LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        boolean ended = universe.instruments().stream()
                .allMatch(one -> !asOf.isBefore(TradingCalendar.of(one.venue()).lastOfMonth(month)));
        return ended ? month : month.minusMonths(1);
    }

    /// The ranking of one month end.
    static SignalRanking rank(Universe universe, Map<String, MonthEnds> ends, YearMonth month, MomentumRules rules) {
        YearMonth skipped = month.minusMonths(rules.skip());
        YearMonth formed = skipped.minusMonths(rules.formation());
        List<Ranked> measured = new ArrayList<>();
        List<Unranked> unranked = new ArrayList<>();
        for (Instrument instrument : universe.instruments()) {
            MonthEnds prices = ends.get(instrument.symbol());
            if (prices == null) {
                unranked.add(new Unranked(instrument.id(), "there are no prices of it"));
                continue;
            }
            switch (momentum(prices, month, skipped, formed)) {
                case Outcome.Ok<Double>(Double momentum) ->
                    measured.add(new Ranked(instrument.id(), momentum, 0, Weight.ZERO));
                case Outcome<Double> absent ->
                    unranked.add(new Unranked(instrument.id(), absent.reason().orElseThrow()));
            }
        }
        TradingCalendar calendar =
                TradingCalendar.of(universe.instruments().getFirst().venue());
        return new SignalRanking(
                calendar.lastOfMonth(month),
                calendar.lastOfMonth(skipped),
                calendar.lastOfMonth(formed),
                rules.formation(),
                rules.skip(),
                rules.topN(),
                placed(measured, rules),
                unranked);
    }

    private static Outcome<Double> momentum(MonthEnds prices, YearMonth month, YearMonth skipped, YearMonth formed) {
        return prices.price(month).flatMap(present -> prices.price(skipped)).flatMap(last -> prices.price(formed)
                .map(first -> last / first - 1));
    }

    private static List<Ranked> placed(List<Ranked> measured, MomentumRules rules) {
        Weight share = new Weight(BigDecimal.ONE.divide(BigDecimal.valueOf(rules.topN()), SHARE));
        List<Ranked> sorted = measured.stream().sorted(BEST_FIRST).toList();
        List<Ranked> placed = new ArrayList<>();
        for (Ranked one : sorted) {
            int rank = placed.size() + 1;
            boolean held = rank <= rules.topN()
                    && (rules.floor().isEmpty()
                            || one.momentum() >= rules.floor().getAsDouble());
            placed.add(new Ranked(one.instrument(), one.momentum(), rank, held ? share : Weight.ZERO));
        }
        return placed;
    }
}
