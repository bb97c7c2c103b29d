// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.RampPace;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.util.Optional;

/// The step of a ramp that goes by the quarter of an hour: due once what the board allows has stood for 15 minutes of
/// open session. The phases of the journal say since when, so that a restart neither loses nor gains a minute; whatever
/// changes what the board allows begins the quarter anew.
final class RampStep {
    private RampStep() {}

    /// The board with the step that is due now.
    static Optional<Board> due(DeskState state, Instant now) {
        Board board = state.board();
        boolean isBelow = board.ramp().compareTo(Weight.ONE) < 0;
        boolean isStopped = board.action().compareTo(BreakerAction.PAUSE_NEW) >= 0;
        if (state.identity().isEmpty() || state.phases().isEmpty() || !isBelow || isStopped) {
            return Optional.empty();
        }
        BoardPhase phase = state.phases().getLast();
        TradingCalendar calendar = TradingCalendar.of(state.identity().get().mainVenue());
        return RampPace.isQuarterOver(calendar, phase.from(), now)
                ? Optional.of(BoardRules.step(board))
                : Optional.empty();
    }

    /// Takes the step where the settings let the ramp go by the quarter of an hour.
    static void follow(Turn turn) {
        if (turn.rules().ramp() == RampPace.QUARTER_HOUR) {
            due(turn.state(), turn.now())
                    .ifPresent(next -> turn.say(new DeskEvent.BoardMoved(
                            next, "a quarter of an hour of open session: the ramp stands at " + next.ramp())));
        }
    }
}
