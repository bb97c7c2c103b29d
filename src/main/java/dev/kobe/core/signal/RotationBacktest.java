// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.MonthEnds;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.math.ReturnFigures;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.signal.Backtest.Month;
import dev.kobe.core.signal.Backtest.Point;
import dev.kobe.core.signal.BacktestRules.Execution;
import dev.kobe.core.signal.SignalRanking.Ranked;
import dev.kobe.core.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Lives the monthly rotation through history on adjusted prices: at each month end the universe is ranked, the best
/// are held in equal weights that drift until the next trade, and what cannot be held stays in cash.
///
/// A signal is only ever formed from prices up to its month end. Trading starts with the first signal that ranks as
/// many as are to be held. Cost is paid on the traded value of both sides, `sum |target - drifted weight|` times the
/// cost rate, at the trade.
public final class RotationBacktest {
    public static final RefusalCode BACKTEST_EMPTY = new RefusalCode("BACKTEST_EMPTY");

    private static final int MONTHS_PER_YEAR = 12;
    private static final int SESSIONS_PER_YEAR = 252;

    private final Universe universe;
    private final MomentumRules momentum;
    private final BacktestRules rules;
    private final List<LocalDate> sessions;
    private final PriceGrid prices;
    private final Map<String, MonthEnds> ends;

    private RotationBacktest(
            Universe universe,
            Map<String, PriceHistory> histories,
            MomentumRules momentum,
            BacktestRules rules,
            List<LocalDate> sessions) {
        this.universe = universe;
        this.momentum = momentum;
        this.rules = rules;
        this.sessions = sessions;
        this.prices = PriceGrid.of(universe, histories, sessions);
        this.ends = Momentum12To1.monthEnds(universe, histories);
    }

    /// Runs it; refused where not one signal can be formed and traded between the two days.
    public static Outcome<Backtest> run(
            Universe universe, Map<String, PriceHistory> histories, MomentumRules momentum, BacktestRules rules) {
        TradingCalendar calendar =
                TradingCalendar.of(universe.instruments().getFirst().venue());
        LocalDate lastBar = histories.values().stream()
                .filter(one -> one.size() > 0)
                .map(one -> one.date(one.size() - 1))
                .max(LocalDate::compareTo)
                .orElse(TradingCalendar.FIRST);
        LocalDate from = later(rules.from(), earliest(momentum).atDay(1));
        LocalDate to = earlier(earlier(rules.to(), lastBar), TradingCalendar.LAST);
        if (to.isBefore(from)) {
            return empty(rules, "the prices end on " + lastBar);
        }
        // The month before is there for the signal that is traded first.
        LocalDate start = later(YearMonth.from(from).minusMonths(1).atDay(1), TradingCalendar.FIRST);
        List<LocalDate> sessions = calendar.between(start, to);
        BacktestRules reachable = new BacktestRules(rules.execution(), rules.costBps(), from, to);
        return new RotationBacktest(universe, histories, momentum, reachable, sessions).live();
    }

    /// One signal and the session in which it is traded.
    private record Turn(SignalRanking ranking, int session) {}

    private Outcome<Backtest> live() {
        List<Turn> turns = turns();
        if (turns.isEmpty()) {
            return empty(
                    rules,
                    "no month end between them ranks " + momentum.topN() + " instruments and is followed by"
                            + " a session to trade in");
        }
        Book book = new Book(universe.instruments().size());
        List<Month> months = new ArrayList<>();
        List<Point> curve = new ArrayList<>();
        int first = turns.getFirst().session();
        curve.add(new Point(sessions.get(rules.execution() == Execution.NEXT_OPEN ? first - 1 : first), 1));
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean last = i + 1 == turns.size();
            int end = last ? sessions.size() - 1 : turns.get(i + 1).session();
            double before = book.valueAt(turn.session());
            book.trade(turn);
            int firstClose = rules.execution() == Execution.NEXT_OPEN ? turn.session() : turn.session() + 1;
            int lastClose = rules.execution() == Execution.NEXT_OPEN && !last ? end - 1 : end;
            for (int session = firstClose; session <= lastClose; session++) {
                curve.add(new Point(sessions.get(session), book.valueAtClose(session)));
            }
            double after = last ? book.valueAtClose(end) : book.valueAt(end);
            months.add(new Month(
                    turn.ranking().signalDate(),
                    sessions.get(turn.session()),
                    sessions.get(end),
                    held(turn.ranking()),
                    after / before - 1));
        }
        double[] monthly = months.stream().mapToDouble(Month::periodReturn).toArray();
        return Outcome.ok(new Backtest(
                months,
                curve,
                ReturnFigures.of(monthly, MONTHS_PER_YEAR),
                ReturnFigures.of(returns(curve), SESSIONS_PER_YEAR)));
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        int delay = rules.execution() == Execution.CLOSE ? 0 : 1;
        // A trade at the last close would have no return; one at its open has.
        int lastTrade = sessions.size() - (rules.execution() == Execution.NEXT_OPEN ? 1 : 2);
        for (int end = 0; end + delay <= lastTrade; end++) {
            YearMonth month = YearMonth.from(sessions.get(end));
            boolean monthEnds = !YearMonth.from(sessions.get(end + 1 < sessions.size() ? end + 1 : end))
                    .equals(month);
            boolean tooEarly = month.isBefore(earliest(momentum))
                    || sessions.get(end + delay).isBefore(rules.from());
            if (!monthEnds || tooEarly) {
                continue;
            }
            SignalRanking ranking = Momentum12To1.rank(universe, ends, month, momentum);
            if (!turns.isEmpty() || ranking.ranking().size() >= momentum.topN()) {
                turns.add(new Turn(ranking, end + delay));
            }
        }
        return turns;
    }

    /// The first month end whose signal the calendar can date.
    private static YearMonth earliest(MomentumRules momentum) {
        return YearMonth.from(TradingCalendar.FIRST).plusMonths(momentum.formation() + momentum.skip());
    }

    private List<String> held(SignalRanking ranking) {
        return ranking.ranking().stream()
                .filter(one -> one.target().value().signum() > 0)
                .map(Ranked::instrument)
                .map(InstrumentId::symbol)
                .toList();
    }

    private static double[] returns(List<Point> curve) {
        double[] returns = new double[curve.size() - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = curve.get(i + 1).equity() / curve.get(i).equity() - 1;
        }
        return returns;
    }

    /// Units of each instrument and cash, valued at the prices at which the rules trade.
    private final class Book {
        private final double[] units;
        private double cash = 1;

        Book(int size) {
            this.units = new double[size];
        }

        private double price(int row, int session) {
            return rules.execution() == Execution.NEXT_OPEN ? prices.open(row, session) : prices.close(row, session);
        }

        /// Worth at the price of a trade in that session.
        double valueAt(int session) {
            double value = cash;
            for (int row = 0; row < units.length; row++) {
                value += units[row] == 0 ? 0 : units[row] * price(row, session);
            }
            return value;
        }

        double valueAtClose(int session) {
            double value = cash;
            for (int row = 0; row < units.length; row++) {
                value += units[row] == 0 ? 0 : units[row] * prices.close(row, session);
            }
            return value;
        }

        void trade(Turn turn) {
            double value = valueAt(turn.session());
            double[] target = targets(turn.ranking());
            double traded = 0;
            for (int row = 0; row < units.length; row++) {
                double drifted = units[row] == 0 ? 0 : units[row] * price(row, turn.session()) / value;
                traded += Math.abs(target[row] - drifted);
            }
            double left = value * (1 - traded * rules.costBps() / 10_000);
            Arrays.fill(units, 0);
            cash = left;
            for (int row = 0; row < units.length; row++) {
                if (target[row] > 0) {
                    units[row] = left * target[row] / price(row, turn.session());
                    cash -= left * target[row];
                }
            }
        }

        private double[] targets(SignalRanking ranking) {
            double[] target = new double[units.length];
            for (Ranked one : ranking.ranking()) {
                // Not the ranking's own weight: that is a decimal rounded down, and history needs no such margin.
                if (one.target().value().signum() > 0) {
                    target[row(one.instrument())] = 1.0 / momentum.topN();
                }
            }
            return target;
        }

        private int row(InstrumentId id) {
            for (int row = 0; row < units.length; row++) {
                if (universe.instruments().get(row).id().equals(id)) {
                    return row;
                }
            }
            throw new IllegalStateException(id + " is not of " + universe.name());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Outcome<Backtest> empty(BacktestRules rules, String why) {
        return Outcome.refused(Refusal.of(
                BACKTEST_EMPTY,
                "There is nothing to trade from " + rules.from() + " to " + rules.to() + ": " + why + "."));
    }
}
