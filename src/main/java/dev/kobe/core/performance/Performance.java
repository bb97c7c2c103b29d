// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The desk's figures over a stretch of sessions, from its strikes and its closed trades.
///
/// Returns are time-weighted and net of costs; a return that spans a session without a value compounds but enters no
/// volatility. Sessions are counted 252 to the year.
///
/// @param opening the strike the stretch is measured from
/// @param curve index of each known session, the opening included, growth of 1 since the desk began
/// @param months time-weighted return of each calendar month touched, oldest first
public record Performance(
        Strike opening,
        List<Drawdown.Level> curve,
        List<Figure> figures,
        List<Month> months,
        Optional<Drawdown> deepest,
        int oneSessionReturns) {
    /// Sessions counted to the year.
    public static final int PER_YEAR = 252;

    /// One calendar month's return; `whole` is false where the stretch begins or ends inside it.
    public record Month(YearMonth month, double value, int sessions, boolean whole) {}

    /// Measures a stretch; both ends count, the return of `from` itself does not unless an earlier strike is known.
    ///
    /// @param strikes every strike of the desk, oldest first
    /// @return missing when fewer than two sessions of the stretch have a value
    public static Outcome<Performance> of(List<Strike> strikes, List<RoundTrip> trips, LocalDate from, LocalDate to) {
        List<Strike> known = strikes.stream().filter(Strike::isKnown).toList();
        Optional<Strike> before =
                known.stream().filter(one -> one.session().isBefore(from)).reduce((first, second) -> second);
        List<Strike> inside = known.stream()
                .filter(one -> !one.session().isBefore(from) && !one.session().isAfter(to))
                .toList();
        List<Strike> stretch = new ArrayList<>();
        before.ifPresent(stretch::add);
        stretch.addAll(inside);
        if (stretch.size() < 2) {
            return Outcome.missing(
                    "performance", "fewer than two sessions have a value between " + from + " and " + to);
        }
        return Outcome.ok(measure(strikes, stretch, trips));
    }

    private static Performance measure(List<Strike> all, List<Strike> stretch, List<RoundTrip> trips) {
        Strike opening = stretch.getFirst();
        List<Strike> measured = stretch.subList(1, stretch.size());
        double[] returns = returns(measured, false);
        double[] single = returns(measured, true);
        List<Drawdown.Level> curve = stretch.stream()
                .map(one -> new Drawdown.Level(one.session(), one.index().doubleValue()))
                .toList();
        Optional<Drawdown> deepest = Drawdown.deepest(curve);
        int sessions = measured.stream().mapToInt(Strike::sessionsSpanned).sum();
        double total = ReturnStatistics.total(returns);
        List<RoundTrip> closed = trips.stream()
                .filter(one -> isWithin(one, opening, stretch.getLast()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "totalReturn", Outcome.ok(total), sessions, "ratio", "time-weighted, net of all costs, cumulative"));
        figures.add(Figure.of(
                "cagr",
                ReturnStatistics.cagr(total, sessions, PER_YEAR),
                sessions,
                "ratio a year",
                "growth to the power 252/n"));
        figures.add(moneyWeighted(all, opening, stretch.getLast()));
        String few = single.length < ReturnStatistics.PLAIN ? "; few" : "";
        String young = sessions < PER_YEAR ? "; history under one year" : "";
        figures.add(Figure.of(
                "volatility",
                ReturnStatistics.deviation(single).map(one -> one * Math.sqrt(PER_YEAR)),
                single.length,
                "ratio a year",
                "standard deviation (n − 1) of one-session returns × √252" + few + young));
        figures.add(Figure.of(
                "sharpe",
                ReturnStatistics.sharpe(single, PER_YEAR),
                single.length,
                "ratio",
                "mean / standard deviation × √252, cash rate 0 %" + few + young));
        figures.add(Figure.of(
                "sharpeError",
                ReturnStatistics.sharpeError(single, PER_YEAR),
                single.length,
                "ratio",
                "√((1 + SR²/2)/n) per session × √252 (Lo, 2002)" + few));
        figures.add(Figure.of(
                "maxDrawdown",
                drawdown(deepest, "maxDrawdown").map(Drawdown::depth),
                curve.size(),
                "ratio",
                "deepest fall of the index from a peak, on strikes"));
        figures.add(Figure.of(
                "maxDrawdownSessions",
                drawdown(deepest, "maxDrawdownSessions").map(one -> (double) one.sessions()),
                curve.size(),
                "sessions",
                "from that peak to its recovery, or to the last session"));
        figures.add(Figure.of(
                "winRateDays",
                ReturnStatistics.winRate(single),
                single.length,
                "ratio",
                "sessions that gained / sessions that gained or lost"));
        figures.addAll(TradeFigures.of(closed));
        return new Performance(opening, curve, List.copyOf(figures), months(stretch), deepest, single.length);
    }

    private static Outcome<Drawdown> drawdown(Optional<Drawdown> deepest, String name) {
        return deepest.map(Outcome::ok).orElse(Outcome.missing(name, "fewer than two sessions"));
    }

    private static boolean isWithin(RoundTrip trip, Strike opening, Strike last) {
        return trip.closedAt().isAfter(opening.valuation().at())
                && !trip.closedAt().isAfter(last.valuation().at());
    }

    private static double[] returns(List<Strike> measured, boolean singleOnly) {
        return measured.stream()
                .filter(one -> !singleOnly || one.sessionsSpanned() == 1)
                .flatMap(one -> one.periodReturn().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    private static Figure moneyWeighted(List<Strike> all, Strike opening, Strike last) {
        int days = (int) ChronoUnit.DAYS.between(opening.session(), last.session());
        List<MoneyWeighted.Flow> flows = new ArrayList<>();
        for (Strike one : all) {
            if (one.session().isAfter(opening.session()) && !one.session().isAfter(last.session())) {
                int elapsed = (int) ChronoUnit.DAYS.between(opening.session(), one.session());
                if (one.deposits().isPositive()) {
                    flows.add(new MoneyWeighted.Flow(
                            elapsed - 1, one.deposits().amount().doubleValue()));
                }
                if (one.withdrawals().isPositive()) {
                    flows.add(new MoneyWeighted.Flow(
                            elapsed, -one.withdrawals().amount().doubleValue()));
                }
            }
        }
        Outcome<Double> period = MoneyWeighted.forPeriod(equity(opening), equity(last), days, flows);
        boolean yearly = days >= 365;
        return Figure.of(
                "moneyWeighted",
                yearly ? period.flatMap(rate -> MoneyWeighted.perYear(rate, days)) : period,
                flows.size(),
                yearly ? "ratio a year" : "ratio",
                yearly
                        ? "internal rate of return of dated flows, actual days / 365.25"
                        : "internal rate of return for the period, not annualised: record shorter than one year");
    }

    private static double equity(Strike strike) {
        return strike.valuation().equity().orElseThrow().amount().doubleValue();
    }

    private static List<Month> months(List<Strike> stretch) {
        TreeMap<YearMonth, List<Strike>> byMonth = new TreeMap<>();
        for (Strike one : stretch.subList(1, stretch.size())) {
            byMonth.computeIfAbsent(YearMonth.from(one.session()), month -> new ArrayList<>())
                    .add(one);
        }
        LocalDate first = stretch.getFirst().session();
        List<Month> months = new ArrayList<>();
        byMonth.forEach((month, strikes) -> {
            boolean begunBefore = YearMonth.from(first).isBefore(month);
            months.add(new Month(
                    month,
                    ReturnStatistics.total(returns(strikes, false)),
                    strikes.stream().mapToInt(Strike::sessionsSpanned).sum(),
                    begunBefore));
        });
        return List.copyOf(months);
    }

    /// A figure by its name.
    public Figure figure(String name) {
        return figures.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure '" + name + "'"));
    }
}
