// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateShutAlarmTest {
    private static Optional<Alarm> of(Optional<String> emergency) {
        return GateShutAlarm.of(new Desk.View(DeskState.blank(), Readings.none(), Scenes.OPEN, emergency));
    }

    @Test
    void standsAsLongAsTheGateIsShutForGood() {
        assertThat(of(Optional.empty())).isEmpty();
        assertThat(of(Optional.of("the disk is full"))).hasValueSatisfying(alarm -> {
            assertThat(alarm.level()).isEqualTo(AlarmLevel.EMERGENCY);
            assertThat(alarm.state(Scenes.OPEN)).isEqualTo(AlarmState.ACTIVE);
            assertThat(alarm.sentence()).endsWith("the disk is full");
        });
    }
}
