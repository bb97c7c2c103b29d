// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.math.Regression;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How instruments move together, on weekly returns of their adjusted closes: over the latest half year and over the
/// one before it.
///
/// Weeks and not days, because closes of one day in London and New York are hours apart. A pair's correlation is
/// Pearson's (1895); a beta is the slope of a least-squares line on the benchmark's returns.
///
/// Example: nine funds of one market, 0.46 in the half year before and 0.81 in the latest.
///
/// @param level mean of the absolute correlations of all pairs over the latest 26 weeks, from 0 to 1
/// @param before the same over the 26 weeks before those
/// @param betas of each symbol to the benchmark over the latest 26 weeks
/// @param week the last session of the last week that counts
public record Comovement(double level, double before, Map<String, Double> betas, LocalDate week) {
    /// The first day of which 53 weeks lie within the calendar.
    private static final LocalDate EARLIEST = TradingCalendar.FIRST.plusWeeks(55);

    /// How many weeks a window has.
    public static final int WEEKS = 26;

    public Comovement {
        betas = Map.copyOf(betas);
    }

    /// The measurement as it could be made after the close of a day, up to the last whole week of which
    /// all have prices: whoever imports them once a month has a measurement of some weeks ago, and
    /// `week` says so.
    ///
    /// @param histories of every instrument, by symbol; two or more
    /// @param benchmark its history; without one the mean of the instruments stands for it
    /// @return missing where a symbol has no close in one of the 53 weeks, or one that never moved
    public static Outcome<Comovement> of(
            Map<String, PriceHistory> histories,
            Optional<PriceHistory> benchmark,
            TradingCalendar calendar,
            LocalDate asOf) {
        LocalDate known = Stream.concat(histories.values().stream(), benchmark.stream())
                .map(one -> one.size() == 0 ? LocalDate.MIN : one.date(one.size() - 1))
                .reduce(asOf, (one, other) -> one.isBefore(other) ? one : other);
        if (known.isBefore(EARLIEST)) {
            return Outcome.missing(
                    "returns", "Not every instrument has prices of 53 weeks, which the calendar knows from 1990 on.");
        }
        List<LocalDate> weeks = weeks(calendar, known);
        Map<String, double[]> returns = new TreeMap<>();
        for (Map.Entry<String, PriceHistory> one : new TreeMap<>(histories).entrySet()) {
            Outcome<double[]> read = returns(one.getValue(), weeks);
            if (read.reason().isPresent()) {
                return Outcome.missing(one.getKey(), read.reason().get());
            }
            returns.put(one.getKey(), read.orThrow());
        }
        if (returns.size() < 2) {
            return Outcome.missing("instruments", "Of fewer than two instruments nothing moves together.");
        }
        List<double[]> all = List.copyOf(returns.values());
        Outcome<double[]> market = benchmark.map(one -> returns(one, weeks)).orElseGet(() -> Outcome.ok(mean(all)));
        return market.flatMap(across -> mean(all, WEEKS, 2 * WEEKS)
                .flatMap(level -> mean(all, 0, WEEKS).flatMap(before -> betas(returns, across)
                        .map(betas -> new Comovement(level, before, betas, weeks.getLast())))));
    }

    /// The last sessions of 53 weeks, up to the last week that was whole by then.
    private static List<LocalDate> weeks(TradingCalendar calendar, LocalDate asOf) {
        List<LocalDate> weeks = new ArrayList<>();
        LocalDate friday = asOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        for (int back = 0; weeks.size() <= 2 * WEEKS; back++) {
            LocalDate end = friday.minusWeeks(back);
            LocalDate session = calendar.isSession(end) ? end : calendar.previous(end);
            if (!session.isAfter(asOf)) {
                weeks.addFirst(session);
            }
        }
        return weeks;
    }

    private static Outcome<double[]> returns(PriceHistory history, List<LocalDate> weeks) {
        double[] returns = new double[weeks.size() - 1];
        double former = Double.NaN;
        for (int week = 0; week < weeks.size(); week++) {
            LocalDate end = weeks.get(week);
            int bar = history.atOrBefore(end);
            boolean isThere = bar >= 0 && history.date(bar).isAfter(end.minusDays(7));
            double close = isThere ? history.adjustedClose(bar) : Double.NaN;
            if (!(close > 0)) {
                return Outcome.missing(
                        history.symbol(),
                        history.symbol() + " has no close in the week to " + end + ", and 53 weeks are needed.");
            }
            if (week > 0) {
                returns[week - 1] = close / former - 1;
            }
            former = close;
        }
        return Outcome.ok(returns);
    }

    private static double[] mean(List<double[]> all) {
        double[] mean = new double[all.getFirst().length];
        for (double[] one : all) {
            for (int week = 0; week < mean.length; week++) {
                mean[week] += one[week] / all.size();
            }
        }
        return mean;
    }

    private static Outcome<Double> mean(List<double[]> all, int from, int to) {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                Outcome<Double> squared = Regression.of(
                                Arrays.copyOfRange(all.get(one), from, to),
                                Arrays.copyOfRange(all.get(other), from, to))
                        .flatMap(Regression::rSquared);
                if (squared.reason().isPresent()) {
                    return Outcome.missing("correlation", "An instrument did not move for 26 weeks.");
                }
                sum += Math.sqrt(squared.orThrow());
                pairs++;
            }
        }
        return Outcome.ok(sum / pairs);
    }

    private static Outcome<Map<String, Double>> betas(Map<String, double[]> returns, double[] market) {
        Map<String, Double> betas = new TreeMap<>();
        double[] across = Arrays.copyOfRange(market, WEEKS, 2 * WEEKS);
        for (Map.Entry<String, double[]> one : returns.entrySet()) {
            Outcome<Regression> line = Regression.of(across, Arrays.copyOfRange(one.getValue(), WEEKS, 2 * WEEKS));
            if (line.reason().isPresent()) {
                return Outcome.missing("beta", "The benchmark did not move for 26 weeks.");
            }
            betas.put(one.getKey(), line.orThrow().slope());
        }
        return Outcome.ok(betas);
    }
}
