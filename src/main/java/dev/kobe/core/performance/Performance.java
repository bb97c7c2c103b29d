// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.Strike;
import dev.kobe.core.math.Downside;
import dev.kobe.core.math.Growth;
import dev.kobe.core.math.ReturnSample;
import dev.kobe.core.math.ReturnStatistics;
import dev.kobe.core.math.Samples;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The desk's figures over a stretch of sessions, from its strikes and its closed trades.
///
/// Returns are time-weighted and net of costs; a return that spans a session without a value compounds but enters no
/// volatility. Sessions are counted 252 to the year.
///
/// @param opening the strike the stretch is measured from
/// @param curve index of each known session, the opening included, growth of 1 since the desk began
/// @param months time-weighted return of each calendar month touched, oldest first
/// @param years the same of calendar years
/// @param daily its one-session returns, with the benchmark's where it is known
public record Performance(
        Strike opening,
        List<Drawdown.Level> curve,
        List<Figure> figures,
        List<Month> months,
        List<Year> years,
        DailyReturns daily) {
    /// Sessions counted to the year.
    public static final int PER_YEAR = 252;

    /// One calendar month's return; `whole` is false where the stretch begins inside it.
    public record Month(YearMonth month, double value, int sessions, boolean whole) {}

    /// One calendar year's return; `whole` is false where the stretch begins inside it.
    public record Year(int year, double value, int sessions, boolean whole) {}

    /// What a stretch is measured against.
    ///
    /// @param benchmark its growth at the close of each session where it is known; empty for none
    /// @param trials how many variants of the strategy were tried, where that is on record
    public record Against(Map<LocalDate, BigDecimal> benchmark, OptionalInt trials) {
        public Against {
            benchmark = Map.copyOf(benchmark);
        }

        public static Against nothing() {
            return new Against(Map.of(), OptionalInt.empty());
        }
    }

    /// Measures a stretch; both ends count, the return of `from` itself does not unless an earlier strike is known.
    ///
    /// @param strikes every strike of the desk, oldest first
    /// @return missing when fewer than two sessions of the stretch have a value
    public static Outcome<Performance> of(
            List<Strike> strikes, List<RoundTrip> trips, Against against, LocalDate from, LocalDate to) {
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
        return Outcome.ok(measure(strikes, stretch, trips, against));
    }

    private static Performance measure(List<Strike> all, List<Strike> stretch, List<RoundTrip> trips, Against against) {
        Strike opening = stretch.getFirst();
        List<CalendarReturns.Dated> returns = returns(stretch.subList(1, stretch.size()));
        DailyReturns daily = DailyReturns.of(stretch, against.benchmark());
        List<Drawdown.Level> curve = stretch.stream()
                .map(one -> new Drawdown.Level(one.session(), one.index().doubleValue()))
                .toList();
        List<RoundTrip> closed = trips.stream()
                .filter(one -> isWithin(one, opening, stretch.getLast()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.addAll(returnFigures(all, stretch, returns));
        figures.addAll(ratioFigures(curve, daily.desk(), sessions(returns)));
        figures.addAll(TradeFigures.of(closed));
        double[] every = values(returns);
        figures.addAll(RiskFigures.of(
                daily.desk(),
                every,
                ReturnStatistics.cagr(Growth.total(every), sessions(returns), PER_YEAR),
                sessions(returns),
                against.trials()));
        figures.addAll(BenchmarkFigures.of(daily));
        return new Performance(
                opening,
                curve,
                List.copyOf(figures),
                months(opening.session(), returns),
                years(opening.session(), returns),
                daily);
    }

    private static List<Figure> returnFigures(
            List<Strike> all, List<Strike> stretch, List<CalendarReturns.Dated> returns) {
        double total = Growth.total(values(returns));
        int sessions = sessions(returns);
        return List.of(
                Figure.of(
                        "totalReturn",
                        Outcome.ok(total),
                        sessions,
                        "ratio",
                        "time-weighted, net of all costs, cumulative"),
                Figure.of(
                        "cagr",
                        ReturnStatistics.cagr(total, sessions, PER_YEAR),
                        sessions,
                        "ratio a year",
                        "growth to the power 252/n"),
                moneyWeighted(all, stretch.getFirst(), stretch.getLast()));
    }

    private static List<Figure> ratioFigures(List<Drawdown.Level> curve, double[] single, int sessions) {
        String few = Samples.isFew(single.length) ? "; few" : "";
        String young = sessions < PER_YEAR ? "; history under one year" : "";
        Optional<Drawdown> deepest = Drawdown.deepest(curve);
        return List.of(
                Figure.of(
                        "volatility",
                        ReturnStatistics.deviation(single).map(one -> one * Math.sqrt(PER_YEAR)),
                        single.length,
                        "ratio a year",
                        "standard deviation (n − 1) of one-session returns × √252" + few + young),
                Figure.of(
                        "sharpe",
                        ReturnStatistics.sharpe(single, PER_YEAR),
                        single.length,
                        "ratio",
                        "mean / standard deviation × √252, cash rate 0 %" + few + young),
                Figure.of(
                        "sharpeError",
                        ReturnStatistics.sharpeError(single, PER_YEAR),
                        single.length,
                        "ratio",
                        "√((1 + SR²/2)/n) per session × √252 (Lo, 2002)" + few),
                Figure.of(
                        "maxDrawdown",
                        drawdown(deepest, "maxDrawdown").map(Drawdown::depth),
                        curve.size(),
                        "ratio",
                        "deepest fall of the index from a peak, on strikes"),
                Figure.of(
                        "maxDrawdownSessions",
                        drawdown(deepest, "maxDrawdownSessions").map(one -> (double) one.sessions()),
                        curve.size(),
                        "sessions",
                        "from that peak to its recovery, or to the last session"),
                Figure.of(
                        "winRateDays",
                        ReturnSample.of(single).flatMap(Downside::winRate),
                        single.length,
                        "ratio",
                        "sessions that gained / sessions that gained or lost"));
    }

    private static Outcome<Drawdown> drawdown(Optional<Drawdown> deepest, String name) {
        return deepest.map(Outcome::ok).orElse(Outcome.missing(name, "fewer than two sessions"));
    }

    private static boolean isWithin(RoundTrip trip, Strike opening, Strike last) {
        return trip.closedAt().isAfter(opening.valuation().at())
                && !trip.closedAt().isAfter(last.valuation().at());
    }

    private static List<CalendarReturns.Dated> returns(List<Strike> measured) {
        return measured.stream()
                .flatMap(one -> one.periodReturn().stream()
                        .map(value ->
                                new CalendarReturns.Dated(one.session(), value.doubleValue(), one.sessionsSpanned())))
                .toList();
    }

    private static double[] values(List<CalendarReturns.Dated> returns) {
        return returns.stream().mapToDouble(CalendarReturns.Dated::value).toArray();
    }

    private static int sessions(List<CalendarReturns.Dated> returns) {
        return returns.stream().mapToInt(CalendarReturns.Dated::sessions).sum();
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

    private static List<Month> months(LocalDate opening, List<CalendarReturns.Dated> returns) {
        return CalendarReturns.months(returns).stream()
                .map(one -> new Month(
                        one.stretch(),
                        one.value(),
                        one.sessions(),
                        YearMonth.from(opening).isBefore(one.stretch())))
                .toList();
    }

    private static List<Year> years(LocalDate opening, List<CalendarReturns.Dated> returns) {
        return CalendarReturns.years(returns).stream()
                .map(one -> new Year(one.stretch(), one.value(), one.sessions(), opening.getYear() < one.stretch()))
                .toList();
    }

    /// The same figures, each with a remark on where it comes from behind its definition.
    public Performance remarked(String remark) {
        return new Performance(
                opening,
                curve,
                figures.stream()
                        .map(one -> new Figure(
                                one.name(), one.value(), one.n(), one.unit(), one.definition() + "; " + remark))
                        .toList(),
                months,
                years,
                daily);
    }

    /// The deepest fall; one of depth zero where there was none.
    public Optional<Drawdown> deepest() {
        return Drawdown.deepest(curve);
    }

    /// How many returns span exactly one session.
    public int oneSessionReturns() {
        return daily.days().size();
    }

    /// A figure by its name.
    public Figure figure(String name) {
        return figures.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure '" + name + "'"));
    }
}
