// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import org.junit.jupiter.api.Test;

class ManualHaltAlarmTest {
    @Test
    void standsWhileTheDeskIsHaltedByHand() {
        Board halted = BoardRules.halt(Board.clear(), Scenes.OPEN, "the phone rang");

        assertThat(new Scenes().found(new ManualHaltAlarm())).isEmpty();
        assertThat(new ManualHaltAlarm().judge(new Scenes().with(halted).at(Scenes.SHUT)))
                .singleElement()
                .satisfies(one -> assertThat(one.sentence()).isEqualTo("Halted by hand: the phone rang"));
    }
}
