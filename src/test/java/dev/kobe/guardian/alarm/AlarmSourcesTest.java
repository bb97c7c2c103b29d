// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlarmSourcesTest {
    @Test
    void aDeskThatLeapsFromMomentToMomentIsNotAskedHowTimePasses() {
        assertThat(AlarmSources.of("demo"))
                .isEqualTo(AlarmSources.of("replay"))
                .hasOnlyElementsOfTypes(FlattenAlarm.class, ManualHaltAlarm.class)
                .hasSize(2);
    }

    @Test
    void aDeskOfAnAccountIsWatchedInFull() {
        assertThat(AlarmSources.of("paper")).isEqualTo(AlarmSources.ALL);
        assertThat(AlarmSources.of("live")).isEqualTo(AlarmSources.ALL);
    }
}
