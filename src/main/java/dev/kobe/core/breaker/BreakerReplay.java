// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the breakers would have said and done over a history of daily closes: the same breakers, bases and board as on
/// a desk, one judgement a day once all of its closes are in.
///
/// Without re-bases the breakers judge the equity as it is given, and after the first peak halt the board stays halted
/// to the end. With them they judge the equity that the halts leave, since that is the desk's own. Assumed is:
/// what the board of a close allows is held at that same close and over the next session; under a halt nothing is held
/// and nothing earned, a pause keeps the share that was held before it, and else the board's size is held, each session
/// anew. After a halt or a pause that is the ramp's step, so that the end of a pause also sells down to a quarter.
///
/// Example: 100, 98, 99, 99.99. The second day falls by exactly 2 % and halts; the third, up 1.02 %, is spent flat and
/// ends that halt; the fourth is held at a quarter: 98 × (1 + 0.25 × 0.01) = 98.245.
///
/// @param notReplayed why a breaker was not judged, by its id
public record BreakerReplay(
        List<Day> days, ReplayTotals totals, ReplayRules rules, NavigableMap<String, String> notReplayed) {

    /// One day after its close.
    ///
    /// @param given equity as the history has it
    /// @param halted equity with the halts, before the cost of what is sold or bought at this close
    /// @param board what governs the next session; its raw actions are this close's verdicts, and what
    ///     is clear has no evidence in it
    /// @param lived the share of full size that was held over this session
    /// @param held the share of full size that is held over the next
    public record Day(LocalDate date, BigDecimal given, BigDecimal halted, Board board, Weight lived, Weight held) {
        /// What the board asks for in the next session.
        public BreakerAction state() {
            return board.action();
        }

        /// Whether the board lets new positions be taken, but no more than a step of the ramp.
        public boolean isOnRamp() {
            return state().compareTo(BreakerAction.PAUSE_NEW) < 0
                    && board.ramp().compareTo(Weight.ONE) < 0;
        }
    }

    public BreakerReplay {
        days = List.copyOf(days);
        notReplayed = Collections.unmodifiableNavigableMap(new TreeMap<>(notReplayed));
    }

    /// Replays a history.
    ///
    /// @param equity values above zero by their days, one a session, at least two; net of flows
    public static BreakerReplay of(NavigableMap<LocalDate, BigDecimal> equity, ReplayRules rules) {
        if (equity.size() < 2) {
            throw new IllegalArgumentException("a history has at least two days");
        }
        Map<String, String> left = notReplayed(rules);
        Watched watched = Watched.of(new BreakerLimits(rules.limits().set()).without(left));
        List<Day> days = ReplayWalk.walk(equity, rules, watched.breakers());
        return new BreakerReplay(days, ReplayTotals.of(days, watched.breakers()), rules, new TreeMap<>(left));
    }

    /// The days on which what governs or what is held became another than on the day before; an alert changes neither.
    public List<Day> changes() {
        return IntStream.range(0, days.size())
                .filter(at -> at == 0
                        ? !acts(days.getFirst()).equals(BreakerAction.CONTINUE)
                        : acts(days.get(at)) != acts(days.get(at - 1))
                                || days.get(at)
                                                .held()
                                                .compareTo(days.get(at - 1).held())
                                        != 0)
                .mapToObj(days::get)
                .toList();
    }

    private static BreakerAction acts(Day day) {
        return day.state() == BreakerAction.ALERT_ONLY ? BreakerAction.CONTINUE : day.state();
    }

    private static Map<String, String> notReplayed(ReplayRules rules) {
        Set<String> ofEquity = Set.of("drawdown.day", "drawdown.week", "drawdown.peak");
        Set<String> ofVix = Set.of("vix", "vix.day");
        return Breakers.ALL.stream()
                .map(Breaker::id)
                .filter(id -> !ofEquity.contains(id))
                .filter(id -> rules.vix().isEmpty() || !ofVix.contains(id))
                .collect(Collectors.toMap(id -> id, id -> why(id, ofVix.contains(id))));
    }

    private static String why(String id, boolean wantsVix) {
        if (wantsVix) {
            return "No closes of the VIX were given.";
        }
        return switch (id.split("\\.")[0]) {
            case "vix" -> "Of the VIX only closes are replayed.";
            case "streak" -> "An equity curve names no closed lines.";
            case "execution" -> "An equity curve names no orders.";
            case "correlation" -> "An equity curve names no instruments.";
            case "data" -> "Prices of the moment have left no trace in an equity curve.";
            case "service" -> "Services of the moment have left no trace in an equity curve.";
            default -> "An equity curve does not say what it measures.";
        };
    }
}
