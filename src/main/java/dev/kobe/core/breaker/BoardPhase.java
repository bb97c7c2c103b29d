// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Weight;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the board allowed from an instant until the next phase began.
///
/// Example: a breaker halts on 9 March at 14:05, the owner re-bases on the 11th, and the step is 0.50 on the 12th:
/// three phases, each of which ends where the next begins.
///
/// @param action what governed; an alert changes no order and counts as CONTINUE
/// @param byHand whether the owner's own halt was in force, alone or beside a breaker's
/// @param ramp share of full size that new targets might have
public record BoardPhase(Instant from, BreakerAction action, boolean byHand, Weight ramp) {

    static BoardPhase of(Board board, Instant from) {
        BreakerAction action = board.action() == BreakerAction.ALERT_ONLY ? BreakerAction.CONTINUE : board.action();
        return new BoardPhase(from, action, board.manualHalt().isPresent(), board.ramp());
    }

    /// The phases with what the board allows from an instant on; the same ones where it allows what it did before.
    /// Before the first phase nothing was restricted.
    public static List<BoardPhase> next(List<BoardPhase> phases, Board board, Instant at) {
        BoardPhase before = phases.isEmpty() ? of(Board.clear(), at) : phases.getLast();
        BoardPhase after = of(board, at);
        return after.isLike(before)
                ? phases
                : Stream.concat(phases.stream(), Stream.of(after)).toList();
    }

    private boolean isLike(BoardPhase other) {
        return action == other.action && byHand == other.byHand && ramp.compareTo(other.ramp) == 0;
    }
}
