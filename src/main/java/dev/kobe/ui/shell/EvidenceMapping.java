// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Measured;
import dev.kobe.core.breaker.Rearm;
import dev.kobe.core.gate.TradingState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.pane.BreakerEvidence;
import dev.kobe.ui.pane.BreakerEvidence.Level;
import dev.kobe.ui.pane.BreakerEvidence.Trip;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Maps one breaker to its evidence; what it protects, stops and ends is said by the records that govern it.
final class EvidenceMapping {
    private static final String FAMILY = "breaker.";

    /// How many trips are shown; the journal has them all.
    static final int TRIPS = 10;

    private EvidenceMapping() {}

    static BreakerEvidence evidence(Breaker breaker, DeskState state, List<Alarm> raises, BreakerReading reading) {
        Board board = state.board();
        Optional<Board.Latch> latch = board.latch(breaker.id());
        Optional<Measured> figure = breaker.measure(reading).toOptional();
        List<Level> levels = breaker.levels().rising().stream()
                .map(one -> new Level(
                        Format.limit(one.at(), breaker.scale()),
                        does(one.action()),
                        stops(one.action()),
                        sentence(breaker.rearm(one.action()).words(breaker.scale(), one.at())),
                        TodayMapping.condition(one.action()),
                        figure.filter(known -> known.reaches(one.at())).isPresent()))
                .toList();
        return new BreakerEvidence(
                breaker.id(),
                breaker.protects(),
                levels,
                breaker.judge(reading).sentence(),
                latch.map(one -> Format.moment(one.since()) + ": " + one.evidence())
                        .orElse(""),
                ends(breaker, board),
                latch.filter(one -> one.ends() == Rearm.End.OWNER).isPresent(),
                unknown(breaker, board),
                trips(breaker, state, raises, latch),
                "Up to " + TRIPS + " trips are shown; any others are in the journal under \"breaker " + breaker.id()
                        + "\". What a trip saved or cost is not known: what would have been held was not valued."
                        + " On history W tells it.");
    }

    /// What ends what a breaker asks for now; where it asks for nothing, what would end its first level.
    static String ends(Breaker breaker, Board board) {
        Optional<Board.Latch> latch = board.latch(breaker.id());
        BreakerAction action = board.action(breaker.id()).orElse(BreakerAction.CONTINUE);
        Levels.Level level =
                breaker.levels().of(action).orElse(breaker.levels().rising().getFirst());
        String words = latch.filter(one -> one.ends() != Rearm.End.CLOSES)
                .map(one -> one.ends().words())
                .orElseGet(() -> breaker.rearm(level.action()).words(breaker.scale(), level.at()));
        String left = latch.filter(one -> one.closesLeft() > 0)
                .map(one -> "; " + one.closesLeft() + (one.closesLeft() == 1 ? " close" : " closes") + " to go")
                .orElse("");
        String then = action == BreakerAction.HALT_ALL ? "; then 25, 50, 75 and 100 % of size, a step a session" : "";
        return sentence(words + left + then);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String does(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> "nothing";
            case ALERT_ONLY -> "alerts";
            case REDUCE_SIZE -> "reduces";
            case PAUSE_NEW -> "pauses";
            case HALT_ALL -> "halts";
        };
    }

    private static String stops(BreakerAction action) {
        TradingState scope =
                switch (action) {
                    case CONTINUE, ALERT_ONLY -> TradingState.ACTIVE;
                    case REDUCE_SIZE -> TradingState.REDUCING;
                    case PAUSE_NEW -> TradingState.PAUSED;
                    case HALT_ALL -> TradingState.HALTED;
                };
        return scope == TradingState.ACTIVE ? scope.stops() : scope.stops() + " " + scope.continues();
    }

    private static String unknown(Breaker breaker, Board board) {
        Duration tolerance = breaker.tolerance();
        String rule = tolerance.isZero()
                ? "Pauses new positions at once, and never flattens."
                : "What it last asked for holds for " + Format.left(tolerance)
                        + "; from then on it pauses new positions. It never flattens.";
        return Optional.ofNullable(board.unknownSince().get(breaker.id()))
                .map(since -> rule + " Not known since " + Format.moment(since) + ".")
                .orElse(rule);
    }

    /// What the alarms know of its trips, and the latch where no alarm tells of it.
    private static List<Trip> trips(Breaker breaker, DeskState state, List<Alarm> raises, Optional<Board.Latch> latch) {
        record Dated(Instant at, Trip trip) {}
        List<Dated> dated = new ArrayList<>();
        List<Alarm> known = new ArrayList<>(raises);
        known.addAll(state.alarms().values());
        for (Alarm one : AlarmHistory.of(known, Instant.MAX).raises()) {
            if (one.id().definition().startsWith(FAMILY) && one.id().subject().equals(breaker.id())) {
                dated.add(new Dated(
                        one.raisedAt(),
                        new Trip(
                                Format.stamp(one.raisedAt()),
                                one.returnedAt().map(Format::stamp).orElse("now"),
                                one.id().definition().substring(FAMILY.length()),
                                one.evidence(),
                                TripMoney.of(state.strikes(), one.raisedAt(), one.returnedAt()))));
            }
        }
        latch.filter(one -> dated.stream().noneMatch(other -> other.trip().to().equals("now")))
                .ifPresent(one -> dated.add(new Dated(
                        one.since(),
                        new Trip(
                                Format.stamp(one.since()),
                                "now",
                                Levels.word(one.action()),
                                one.evidence(),
                                TripMoney.of(state.strikes(), one.since(), Optional.empty())))));
        return dated.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .limit(TRIPS)
                .map(Dated::trip)
                .toList();
    }
}
