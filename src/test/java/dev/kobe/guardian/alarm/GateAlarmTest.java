// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.order.OrderState;
import org.junit.jupiter.api.Test;

class GateAlarmTest {
    private static final GateAlarm SOURCE = new GateAlarm();

    @Test
    void standsWhileSomethingUnknownKeepsItShut() {
        assertThat(new Scenes().found(SOURCE)).isEmpty();
        assertThat(new Scenes().with(Scenes.down()).found(SOURCE)).containsExactly("gate.closed PRESENT");
        assertThat(new Scenes().order(OrderState.UNKNOWN).found(SOURCE)).containsExactly("gate.closed PRESENT");
        assertThat(Scenes.found(SOURCE, new Scenes().with(Scenes.down()).at(Scenes.SHUT)))
                .containsExactly("gate.closed SUPPRESSED");
    }

    @Test
    void aHaltByHandIsNotItsBusiness() {
        Board halted = BoardRules.halt(Board.clear(), Scenes.OPEN, "out");

        assertThat(new Scenes().with(halted).found(SOURCE)).isEmpty();
        assertThat(new Scenes().with(halted).with(Scenes.down()).found(SOURCE)).containsExactly("gate.closed PRESENT");
    }
}
