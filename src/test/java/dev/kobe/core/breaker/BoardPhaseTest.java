// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Weight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardPhaseTest {
    private static final Instant NINE = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-09T10:00:00Z");

    private static Board board(BreakerAction action, Weight ramp) {
        return Board.clear()
                .with(Map.of("any", action), Map.of(), Map.of(), List.of())
                .with(ramp);
    }

    @Test
    void aPhaseBeginsOnlyWhereSomethingElseIsAllowed() {
        List<BoardPhase> none = BoardPhase.next(List.of(), board(BreakerAction.CONTINUE, Weight.ONE), NINE);
        assertThat(none).isEmpty();
        assertThat(BoardPhase.next(none, board(BreakerAction.ALERT_ONLY, Weight.of("1.00")), NINE))
                .as("an alert changes no order")
                .isEmpty();

        List<BoardPhase> halted = BoardPhase.next(none, board(BreakerAction.HALT_ALL, Weight.ONE), NINE);
        assertThat(halted).containsExactly(new BoardPhase(NINE, BreakerAction.HALT_ALL, false, Weight.ONE));
        assertThat(BoardPhase.next(halted, board(BreakerAction.HALT_ALL, Weight.ONE), TEN))
                .isEqualTo(halted);

        Weight quarter = Weight.of("0.25");
        assertThat(BoardPhase.next(halted, board(BreakerAction.CONTINUE, quarter), TEN))
                .containsExactly(
                        new BoardPhase(NINE, BreakerAction.HALT_ALL, false, Weight.ONE),
                        new BoardPhase(TEN, BreakerAction.CONTINUE, false, quarter));
    }

    @Test
    void theOwnersHaltIsToldFromABreakers() {
        List<BoardPhase> halted = BoardPhase.next(List.of(), board(BreakerAction.HALT_ALL, Weight.ONE), NINE);
        Board both = BoardRules.halt(board(BreakerAction.HALT_ALL, Weight.ONE), TEN, "to look at it");

        assertThat(BoardPhase.next(halted, both, TEN).getLast())
                .isEqualTo(new BoardPhase(TEN, BreakerAction.HALT_ALL, true, Weight.ONE));
    }
}
