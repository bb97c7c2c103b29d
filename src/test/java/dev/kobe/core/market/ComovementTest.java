// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class ComovementTest {
    private static final TradingCalendar LONDON = TradingCalendar.of(Venue.LONDON);

    /// A Friday, and the 52 Fridays before it.
    private static final LocalDate LAST = LocalDate.of(2026, 9, 25);

    private static final int WEEKS = 2 * Comovement.WEEKS;

    /// Closes whose weekly returns are given, each on a Friday or the Thursday before a holiday.
    private static PriceHistory history(String symbol, IntToDoubleFunction weekly) {
        long[] days = new long[WEEKS + 1];
        double[] closes = new double[WEEKS + 1];
        closes[0] = 100;
        for (int week = 0; week <= WEEKS; week++) {
            LocalDate friday = LAST.minusWeeks((long) WEEKS - week);
            days[week] = (LONDON.isSession(friday) ? friday : LONDON.previous(friday)).toEpochDay();
            if (week > 0) {
                closes[week] = closes[week - 1] * (1 + weekly.applyAsDouble(week - 1));
            }
        }
        return PriceHistory.ofCloses(symbol, days, closes);
    }

    private static Outcome<Comovement> of(PriceHistory... histories) {
        Map<String, PriceHistory> all = new java.util.TreeMap<>();
        for (PriceHistory one : histories) {
            all.put(one.symbol(), one);
        }
        return Comovement.of(all, Optional.empty(), LONDON, LAST);
    }

    /// In the latest half year B does twice what A does; before, A goes up and down every week and B every other, so
    /// that over four weeks their products cancel: 24 of 26 weeks do, and the last two add one of +1 and one of -1.
    @Test
    void twoThatMoveAsOneAndDidNotBefore() {
        PriceHistory a = history("A", week -> week % 2 == 0 ? 0.01 : -0.01);
        PriceHistory b =
                history("B", week -> week < 26 ? (week / 2 % 2 == 0 ? 0.01 : -0.01) : week % 2 == 0 ? 0.02 : -0.02);
        Comovement moved = of(a, b).orThrow();
        assertThat(moved.week()).isEqualTo(LAST);
        assertThat(moved.level()).isCloseTo(1, within(1e-9));
        assertThat(moved.before()).isCloseTo(0, within(1e-9));
        // The mean of the two moves by 0.015: A is two thirds of it and B four thirds.
        assertThat(moved.betas().get("A")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(moved.betas().get("B")).isCloseTo(4.0 / 3, within(1e-9));
    }

    @Test
    void aGoodHedgeIsAsMuchOneBetAsATwin() {
        Comovement moved = of(
                        history("A", week -> week % 2 == 0 ? 0.01 : -0.01),
                        history("B", week -> week % 2 == 0 ? -0.005 : 0.005))
                .orThrow();
        assertThat(moved.level()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 50)
    void agreesWithAnotherLibrary(@ForAll long seed) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        double[][] returns = IntStream.range(0, 3)
                .mapToObj(one -> random.doubles(WEEKS, -0.05, 0.05).toArray())
                .toArray(double[][]::new);
        Comovement moved = Comovement.of(
                        Map.of(
                                "A", history("A", week -> returns[0][week]),
                                "B", history("B", week -> returns[1][week])),
                        Optional.of(history("M", week -> returns[2][week])),
                        LONDON,
                        LAST)
                .orThrow();
        assertThat(moved.before()).isCloseTo(pearson(returns[0], returns[1], 0), within(1e-9));
        assertThat(moved.level()).isCloseTo(pearson(returns[0], returns[1], 26), within(1e-9));
        SimpleRegression line = new SimpleRegression();
        for (int week = 26; week < WEEKS; week++) {
            line.addData(returns[2][week], returns[1][week]);
        }
        assertThat(moved.betas().get("B")).isCloseTo(line.getSlope(), within(1e-8));
    }

    private static double pearson(double[] one, double[] other, int from) {
        return Math.abs(new PearsonsCorrelation()
                .correlation(
                        java.util.Arrays.copyOfRange(one, from, from + 26),
                        java.util.Arrays.copyOfRange(other, from, from + 26)));
    }

    @Test
    void onAThursdayTheWeekDoesNotCountYet() {
        PriceHistory a = history("A", week -> week % 2 == 0 ? 0.01 : -0.01);
        assertThat(Comovement.of(Map.of("A", a, "B", a), Optional.empty(), LONDON, LAST.minusDays(1))
                        .reason())
                .as("the week before is the last, and the 53rd before it has no close")
                .contains("A has no close in the week to 2025-09-19, and 53 weeks are needed.");
        assertThat(Comovement.of(Map.of("A", a, "B", a), Optional.empty(), LONDON, LAST.plusDays(4))
                        .orThrow()
                        .week())
                .isEqualTo(LAST);
    }

    /// Prices that are imported once a month: the measurement is that of the last week that all of them have.
    @Test
    void itIsMeasuredUpToTheLastWeekThatAllHave() {
        PriceHistory a = history("A", week -> week % 2 == 0 ? 0.01 : -0.01);
        Comovement later = Comovement.of(Map.of("A", a, "B", a), Optional.empty(), LONDON, LAST.plusWeeks(5))
                .orThrow();
        assertThat(later)
                .isEqualTo(of(a, history("B", week -> week % 2 == 0 ? 0.01 : -0.01))
                        .orThrow());
        assertThat(later.week()).isEqualTo(LAST);
    }

    @Test
    void whatCannotBeMeasuredIsMissing() {
        PriceHistory a = history("A", week -> week % 2 == 0 ? 0.01 : -0.01);
        PriceHistory still = history("STILL", week -> 0);
        assertThat(of(a, still).reason()).contains("An instrument did not move for 26 weeks.");
        assertThat(of(a).reason()).contains("Of fewer than two instruments nothing moves together.");
        String tooFew = "Not every instrument has prices of 53 weeks, which the calendar knows from 1990 on.";
        assertThat(of(a, PriceHistory.none("NEW")).reason()).contains(tooFew);
        assertThat(Comovement.of(Map.of("A", a, "B", a), Optional.empty(), LONDON, LocalDate.of(1990, 6, 1))
                        .reason())
                .contains(tooFew);
        assertThat(of(a, history("NAN", week -> Double.NaN)).reason())
                .contains("NAN has no close in the week to 2025-10-03, and 53 weeks are needed.");
        assertThat(Comovement.of(Map.of("A", a, "B", a), Optional.of(still), LONDON, LAST)
                        .reason())
                .contains("The benchmark did not move for 26 weeks.");
    }
}
