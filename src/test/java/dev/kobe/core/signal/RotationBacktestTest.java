// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.signal.Backtest.Month;
import dev.kobe.core.signal.Backtest.Point;
import dev.kobe.core.signal.BacktestRules.Execution;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationBacktestTest {
    private static final TradingCalendar NEW_YORK = TradingCalendar.of(Venue.NEW_YORK);
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2012, 6, 20);
    private static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    @Property(tries = 150)
    void livesAsItsObviousTwin(
            @ForAll long seed,
            @ForAll Execution execution,
            @ForAll @IntRange(min = 1, max = 14) int formation,
            @ForAll @IntRange(min = 0, max = 3) int skip,
            @ForAll @IntRange(min = 1, max = 4) int topN,
            @ForAll @DoubleRange(min = 0, max = 50) double costBps) {
        Map<String, PriceHistory> histories = invented(seed);
        MomentumRules momentum = MomentumRules.of(formation, skip, topN);
        BacktestRules rules = new BacktestRules(execution, costBps, LocalDate.of(2010, 1, 1), LAST);
        Universe universe = Universes.of(Venue.NEW_YORK, SYMBOLS);

        Backtest ours =
                RotationBacktest.run(universe, histories, momentum, rules).orThrow();
        ObviousRotation twin = new ObviousRotation(universe, histories, momentum, rules);
        twin.live();

        assertThat(ours.months()).extracting(Month::from).isEqualTo(twin.tradeDays);
        assertThat(ours.months()).extracting(Month::holdings).isEqualTo(twin.holdings);
        assertThat(ours.equity()).extracting(Point::date).containsExactlyElementsOf(twin.equity.keySet());
        for (Point point : ours.equity()) {
            assertThat(point.equity()).isCloseTo(twin.equity.get(point.date()), within(1e-9));
        }
    }

    @Property(tries = 60)
    void isBlindToLaterPrices(
            @ForAll long seed, @ForAll Execution execution, @ForAll @IntRange(min = 0, max = 560) int session) {
        Universe universe = Universes.of(Venue.NEW_YORK, SYMBOLS);
        LocalDate known = NEW_YORK.plus(FIRST, session + 1);
        Map<String, PriceHistory> histories = invented(seed);
        Map<String, PriceHistory> changed = new HashMap<>();
        histories.forEach((symbol, history) -> changed.put(symbol, disturbed(history, known)));
        BacktestRules rules = new BacktestRules(execution, 5, LocalDate.of(2010, 1, 1), LAST);
        MomentumRules momentum = MomentumRules.of(6, 1, 2);

        Backtest one =
                RotationBacktest.run(universe, histories, momentum, rules).orThrow();
        Backtest other =
                RotationBacktest.run(universe, changed, momentum, rules).orThrow();

        assertThat(decidedBy(one, known)).isEqualTo(decidedBy(other, known));
        assertThat(one.equity().stream().filter(point -> !point.date().isAfter(known)))
                .containsExactlyElementsOf(other.equity().stream()
                        .filter(point -> !point.date().isAfter(known))
                        .toList());
    }

    private static List<List<String>> decidedBy(Backtest backtest, LocalDate known) {
        return backtest.months().stream()
                .filter(month -> !month.signal().isAfter(known))
                .map(Month::holdings)
                .toList();
    }

    /// Only without costs and at closes are the months' ends among the days: a cost shows a day late, an open
    /// between two.
    @Property(tries = 60)
    void fallsAtLeastAsFarOnDaysAsOnMonthEnds(@ForAll long seed, @ForAll boolean nextClose) {
        Execution execution = nextClose ? Execution.NEXT_CLOSE : Execution.CLOSE;
        BacktestRules rules = new BacktestRules(execution, 0, LocalDate.of(2010, 1, 1), LAST);

        Backtest backtest = RotationBacktest.run(
                        Universes.of(Venue.NEW_YORK, SYMBOLS), invented(seed), MomentumRules.of(12, 1, 3), rules)
                .orThrow();

        assertThat(backtest.daily().maxDrawdown().orThrow())
                .isLessThanOrEqualTo(backtest.monthly().maxDrawdown().orThrow() + 1e-9);
    }

    @Property(tries = 60)
    void multipliesItsMonthsAndItsDaysToTheSameWealth(@ForAll long seed, @ForAll Execution execution) {
        BacktestRules rules = new BacktestRules(execution, 10, LocalDate.of(2010, 1, 1), LAST);

        Backtest backtest = RotationBacktest.run(
                        Universes.of(Venue.NEW_YORK, SYMBOLS), invented(seed), MomentumRules.of(12, 1, 3), rules)
                .orThrow();

        double wealth = backtest.months().stream()
                .mapToDouble(month -> 1 + month.periodReturn())
                .reduce(1, (left, right) -> left * right);
        assertThat(backtest.equity().getLast().equity()).isCloseTo(wealth, within(1e-9));
        assertThat(backtest.daily().totalReturn().orThrow()).isCloseTo(wealth - 1, within(1e-9));
        assertThat(backtest.monthly().totalReturn().orThrow()).isCloseTo(wealth - 1, within(1e-9));
        assertThat(backtest.daily().maxDrawdown().orThrow()).isLessThanOrEqualTo(0);
        for (int i = 1; i < backtest.months().size(); i++) {
            assertThat(backtest.months().get(i).from())
                    .isEqualTo(backtest.months().get(i - 1).to());
        }
    }

    /// Two funds over three months, worked by hand: A is held throughout, weights drift, and 100 bps are paid.
    @ParameterizedTest
    @CsvSource({
        "CLOSE,      2010-02-26, 2010-03-31, 110, 121, 121",
        "NEXT_CLOSE, 2010-03-01, 2010-04-01, 110, 132, 121",
        "NEXT_OPEN,  2010-03-01, 2010-04-01, 100, 125, 121"
    })
    void tradesAtThePriceItSays(
            Execution execution, LocalDate from, LocalDate to, double buys, double leaves, double ignored) {
        long[] days = NEW_YORK.between(LocalDate.of(2010, 1, 4), LocalDate.of(2010, 4, 1)).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        double[] close = new double[days.length];
        double[] open = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            LocalDate day = LocalDate.ofEpochDay(days[i]);
            close[i] = day.isBefore(LocalDate.of(2010, 2, 1)) ? 100 : 110;
            open[i] = close[i];
            if (day.equals(LocalDate.of(2010, 3, 1))) {
                open[i] = 100;
            }
            if (day.equals(LocalDate.of(2010, 3, 31))) {
                close[i] = ignored;
            }
            if (day.equals(LocalDate.of(2010, 4, 1))) {
                open[i] = 125;
                close[i] = 132;
            }
        }
        PriceHistory rising = new PriceHistory("AAA", days, open, close, close, close, close, new long[days.length]);
        Universe universe = Universes.of(Venue.NEW_YORK, "AAA");

        Month month = RotationBacktest.run(
                        universe,
                        Map.of("AAA", rising),
                        MomentumRules.of(1, 0, 1),
                        new BacktestRules(execution, 100, LocalDate.of(2010, 2, 1), LAST))
                .orThrow()
                .months()
                .getFirst();

        assertThat(month.signal()).isEqualTo("2010-02-26");
        assertThat(month.from()).isEqualTo(from);
        assertThat(month.to()).isEqualTo(to);
        assertThat(month.holdings()).containsExactly("AAA");
        assertThat(month.periodReturn()).isCloseTo(0.99 * leaves / buys - 1, within(1e-12));
    }

    @Test
    void letsWeightsDriftAndPaysOnlyForWhatItTrades() {
        // One doubles in March while the other stands: at the end of March 2/3 and 1/3 go back to halves.
        Map<String, PriceHistory> histories = Map.of("AAA", step("AAA", 100, 200), "BBB", step("BBB", 100, 100));
        BacktestRules rules =
                new BacktestRules(Execution.CLOSE, 100, LocalDate.of(2010, 2, 1), LocalDate.of(2010, 5, 31));

        List<Month> months = RotationBacktest.run(
                        Universes.of(Venue.NEW_YORK, "AAA", "BBB"), histories, MomentumRules.of(1, 0, 2), rules)
                .orThrow()
                .months();

        assertThat(months.get(0).periodReturn()).isCloseTo(0.99 * 1.5 - 1, within(1e-12));
        double turnover = 2 * (2.0 / 3 - 0.5);
        // AAA's units were bought after cost, so the drifted weights are exactly 2/3 and 1/3 of what is left.
        assertThat(months.get(1).periodReturn()).isCloseTo(-0.01 * turnover, within(1e-12));
        assertThat(months.get(2).periodReturn()).isCloseTo(0, within(1e-12));
    }

    private static PriceHistory step(String symbol, double before, double after) {
        long[] days = NEW_YORK.between(LocalDate.of(2010, 1, 4), LocalDate.of(2010, 5, 28)).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        double[] closes = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            closes[i] = LocalDate.ofEpochDay(days[i]).isBefore(LocalDate.of(2010, 3, 15)) ? before : after;
        }
        return PriceHistory.ofCloses(symbol, days, closes);
    }

    @Test
    void startsWithTheFirstSignalThatRanksEnough() {
        Map<String, PriceHistory> histories = invented(3);
        Universe universe = Universes.of(Venue.NEW_YORK, SYMBOLS);
        BacktestRules rules = new BacktestRules(Execution.NEXT_CLOSE, 0, LocalDate.of(2009, 1, 1), LAST);

        Backtest backtest = RotationBacktest.run(universe, histories, MomentumRules.of(12, 1, 3), rules)
                .orThrow();

        // The first bar is of 4 January 2010: January 2010 is the first month end, February 2011 the first signal.
        assertThat(backtest.months().getFirst().signal()).isEqualTo("2011-02-28");
        assertThat(backtest.months().getFirst().from()).isEqualTo("2011-03-01");
        assertThat(backtest.months().getLast().to()).isEqualTo(LAST);
        assertThat(backtest.equity().getFirst()).isEqualTo(new Point(LocalDate.of(2011, 3, 1), 1));
    }

    @Test
    void reachesNoFurtherBackThanTheCalendar() {
        long[] days = NEW_YORK.between(TradingCalendar.FIRST, LocalDate.of(1992, 1, 31)).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        double[] closes = new double[days.length];
        java.util.Arrays.fill(closes, 10);
        BacktestRules rules = new BacktestRules(Execution.CLOSE, 0, TradingCalendar.FIRST, TradingCalendar.LAST);

        Backtest backtest = RotationBacktest.run(
                        Universes.of(Venue.NEW_YORK, "AAA"),
                        Map.of("AAA", PriceHistory.ofCloses("AAA", days, closes)),
                        MomentumRules.of(12, 1, 1),
                        rules)
                .orThrow();

        assertThat(backtest.months().getFirst().signal()).isEqualTo("1991-02-28");
    }

    @Test
    void refusesWhatCannotBeTraded() {
        Universe universe = Universes.of(Venue.NEW_YORK, SYMBOLS);
        MomentumRules momentum = MomentumRules.of(12, 1, 3);
        BacktestRules late = new BacktestRules(Execution.CLOSE, 0, LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));
        BacktestRules early = new BacktestRules(Execution.CLOSE, 0, FIRST, LocalDate.of(2010, 12, 31));

        assertThat(RotationBacktest.run(universe, invented(1), momentum, late)
                        .reason()
                        .orElseThrow())
                .isEqualTo("There is nothing to trade from 2015-01-01 to 2016-01-01: the prices end on 2012-06-20.");
        assertThat(RotationBacktest.run(universe, invented(1), momentum, early)
                        .reason()
                        .orElseThrow())
                .contains("no month end between them ranks 3 instruments");
        assertThat(RotationBacktest.run(universe, Map.of(), momentum, early).reason())
                .isPresent();
        assertThatThrownBy(() -> new BacktestRules(Execution.CLOSE, 0, LAST, FIRST))
                .hasMessageContaining("allowed: a day not before from");
        assertThatThrownBy(() -> new BacktestRules(Execution.CLOSE, -1, FIRST, LAST))
                .hasMessageContaining("cost-bps is -1.0; allowed");
    }

    /// Random walks with days missing; the last fund is younger than the others.
    private static Map<String, PriceHistory> invented(long seed) {
        Random random = new Random(seed);
        Map<String, PriceHistory> histories = new HashMap<>();
        for (String symbol : SYMBOLS) {
            LocalDate from = symbol.equals("EEE") ? LocalDate.of(2010, 9, 14) : FIRST;
            long[] days = NEW_YORK.between(from, LAST).stream()
                    .filter(day -> day.equals(LAST) || day.equals(from) || random.nextInt(25) > 0)
                    .mapToLong(LocalDate::toEpochDay)
                    .toArray();
            double[] adjusted = new double[days.length];
            double[] close = new double[days.length];
            double[] open = new double[days.length];
            double price = 20 + random.nextInt(80);
            for (int i = 0; i < days.length; i++) {
                price *= 1 + (random.nextDouble() - 0.49) / 25;
                adjusted[i] = price;
                close[i] = price * 1.25;
                open[i] = close[i] * (1 + (random.nextDouble() - 0.5) / 50);
            }
            histories.put(
                    symbol, new PriceHistory(symbol, days, open, close, close, close, adjusted, new long[days.length]));
        }
        return histories;
    }

    /// The same history until that day and a wilder one after it.
    private static PriceHistory disturbed(PriceHistory history, LocalDate known) {
        int size = history.size();
        long[] days = new long[size];
        double[] open = new double[size];
        double[] close = new double[size];
        double[] adjusted = new double[size];
        for (int i = 0; i < size; i++) {
            double factor = history.date(i).isAfter(known) ? 1 + (i * 37 % 11) / 3.0 : 1;
            days[i] = history.epochDay(i);
            open[i] = history.open(i) * factor;
            close[i] = history.close(i) * factor;
            adjusted[i] = history.adjustedClose(i) * factor;
        }
        return new PriceHistory(history.symbol(), days, open, close, close, close, adjusted, new long[size]);
    }
}
