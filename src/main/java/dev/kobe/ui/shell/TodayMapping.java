// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Measured;
import dev.kobe.core.breaker.Verdict;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.BreakersPane;
import dev.kobe.ui.pane.EquityPane;
import dev.kobe.ui.pane.PaneState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Maps the desk to the panes of Today that this version fills: equity and breakers.
final class TodayMapping {
    private TodayMapping() {}

    /// One point a strike; the drawdown is measured from the reporting peak, which a re-base leaves alone.
    static EquityPane.View equity(DeskState state, Surroundings surroundings, boolean simulated) {
        List<EquityPane.Point> points = new ArrayList<>();
        BigDecimal peak = BigDecimal.ZERO;
        for (Strike strike : state.strikes()) {
            Optional<BigDecimal> depth = Optional.empty();
            if (strike.isKnown()) {
                peak = peak.max(strike.index());
                depth = Optional.of(BigDecimal.ONE.subtract(strike.index().divide(peak, MathContext.DECIMAL64)));
            }
            points.add(new EquityPane.Point(
                    strike.session(),
                    strike.valuation().equity().map(Money::amount),
                    Optional.ofNullable(surroundings.benchmark().get(strike.session())),
                    depth));
        }
        PaneState shown = points.size() < 2
                ? new PaneState.FirstUse(
                        "Your equity curve starts with the second close.",
                        points.isEmpty()
                                ? "The first close is struck at 16:35 London."
                                : "The first was struck on "
                                        + Format.day(points.getFirst().date()) + "; the next follows at 16:35 London.")
                : state.brokerValue().filter(said -> !said.agrees()).isPresent()
                        ? new PaneState.Partial("equity now is not agreed with the broker: the strip says why")
                        : gaps(points);
        Optional<String> name = points.stream().anyMatch(one -> one.benchmark().isPresent())
                ? surroundings.benchmarkName()
                : Optional.empty();
        return new EquityPane.View(shown, simulated, state.book().base(), points, name);
    }

    private static PaneState gaps(List<EquityPane.Point> points) {
        List<EquityPane.Point> unknown =
                points.stream().filter(one -> one.equity().isEmpty()).toList();
        if (unknown.isEmpty()) {
            return PaneState.FRESH;
        }
        String last = Format.day(unknown.getLast().date());
        return new PaneState.Partial(
                unknown.size() == 1
                        ? "the close of " + last + " is not known and leaves a gap"
                        : unknown.size() + " closes are not known, the last on " + last + "; they leave gaps");
    }

    /// Without trips that the state does not have.
    static BreakersPane.View breakers(DeskState state, DeskRules rules, BreakerReading reading) {
        return breakers(state, rules, reading, List.of());
    }

    /// @param raises the raises of alarms that are known beside those of the state
    static BreakersPane.View breakers(DeskState state, DeskRules rules, BreakerReading reading, List<Alarm> raises) {
        List<BreakersPane.Row> rows = new ArrayList<>();
        int clear = 0;
        int unknown = 0;
        Condition worst = Condition.NORMAL;
        String worstTitle = "";
        for (Breaker breaker : rules.breakers(state)) {
            BreakersPane.Row row = row(breaker, state, reading, raises);
            rows.add(row);
            clear += row.condition() == Condition.NORMAL ? 1 : 0;
            unknown += row.condition() == Condition.UNKNOWN ? 1 : 0;
            if (row.condition().severity() > worst.severity()) {
                worst = row.condition();
                worstTitle = row.title() + " " + row.word();
            }
        }
        String summary = clear == rows.size()
                ? clear + " clear"
                : worst == Condition.UNKNOWN ? unknown + " unknown: treated as PAUSED" : worstTitle;
        return new BreakersPane.View(
                PaneState.FRESH,
                rows,
                summary,
                worst,
                "A halt cancels every order and sends none; a pause lets nothing new be bought.",
                Stream.of(notWatched(state, rules), waiting(state))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(" ")));
    }

    /// What the desk does not watch: a family by its name where none of it is watched, else each by its own.
    private static String notWatched(DeskState state, DeskRules rules) {
        Set<String> watched =
                rules.breakers(state).stream().map(TodayMapping::family).collect(Collectors.toSet());
        String names = Breakers.ALL.stream()
                .filter(one -> rules.watched(state).limits().unwatched().containsKey(one.id()))
                .map(one -> watched.contains(family(one)) ? one.title() : family(one))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "Not watched: " + names + ".";
    }

    /// What the settings loosen, which the breakers above do not go by yet.
    private static String waiting(DeskState state) {
        List<String> later = state.waitingLevels();
        return later.isEmpty() ? "" : "From the next session: " + String.join("; ", later) + ".";
    }

    /// What a breaker belongs to, as the pane names it.
    private static String family(Breaker breaker) {
        return switch (breaker.id().split("\\.")[0]) {
            case "drawdown" -> BreakersPane.DRAWDOWN;
            case "streak" -> "Streaks";
            case "execution" -> "Execution";
            case "data" -> "Prices";
            case "correlation" -> "Correlation";
            default -> breaker.title().split(" ")[0];
        };
    }

    static BreakersPane.Row row(Breaker breaker, DeskState state, BreakerReading reading, List<Alarm> raises) {
        Board board = state.board();
        Verdict verdict = breaker.judge(reading);
        Levels.Level stop = breaker.levels().stop();
        Optional<Board.Latch> latch = board.latch(breaker.id());
        Condition condition = latch.map(one -> condition(one.action())).orElseGet(() -> condition(verdict));
        String word = latch.map(one -> word(one.action()) + " since " + Format.since(one.since(), reading.at()))
                .orElseGet(() -> word(verdict));
        return new BreakersPane.Row(
                family(breaker),
                breaker.title(),
                condition,
                word,
                breaker.measure(reading).toOptional().map(Measured::value).map(value -> shown(breaker, value)),
                breaker.levels().rising().stream()
                        .map(Levels.Level::at)
                        .filter(at -> at.compareTo(stop.at()) < 0)
                        .toList(),
                stop.at(),
                breaker.scale(),
                note(verdict, latch) + since(breaker, board),
                EvidenceMapping.evidence(breaker, state, raises, reading));
    }

    /// An index above its base is no drawdown; every other figure may be below zero.
    private static BigDecimal shown(Breaker breaker, BigDecimal value) {
        return family(breaker).equals(BreakersPane.DRAWDOWN) ? value.max(BigDecimal.ZERO) : value;
    }

    /// A re-base moves what the peak breaker measures from, and only that: the curve beside it keeps its own peak.
    private static String since(Breaker breaker, Board board) {
        return board.rebase()
                .filter(one -> breaker.id().equals("drawdown.peak"))
                .map(one -> " · since the re-base of " + Format.shortDate(one.session()))
                .orElse("");
    }

    private static String note(Verdict verdict, Optional<Board.Latch> latch) {
        if (latch.isPresent()) {
            return "holds until you resume or its time has passed";
        }
        return switch (verdict) {
            case Verdict.Clear clear -> clear.margin() + " left to its stop";
            case Verdict.Tripped tripped -> "at or above " + tripped.limit();
            case Verdict.Unknown(String missing) -> missing;
        };
    }

    private static Condition condition(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear clear -> Condition.NORMAL;
            case Verdict.Tripped tripped -> condition(tripped.action());
            case Verdict.Unknown unknown -> Condition.UNKNOWN;
        };
    }

    static Condition condition(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> Condition.NORMAL;
            case ALERT_ONLY -> Condition.WARNING;
            case REDUCE_SIZE -> Condition.REDUCED;
            case PAUSE_NEW -> Condition.PAUSED;
            case HALT_ALL -> Condition.STOPPED;
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear clear -> "clear";
            case Verdict.Tripped tripped -> word(tripped.action());
            case Verdict.Unknown unknown -> "UNKNOWN";
        };
    }

    private static String word(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> "clear";
            case ALERT_ONLY -> "ALERT";
            case REDUCE_SIZE -> "REDUCES";
            case PAUSE_NEW -> "PAUSES";
            case HALT_ALL -> "HALTED";
        };
    }
}
