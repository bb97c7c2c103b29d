// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.desk.Readings;
import org.junit.jupiter.api.Test;

class ServiceAlarmTest {
    private static Readings service(boolean running, boolean blocks) {
        return Readings.none().with("market", new Readings.Service(running, blocks, "said", Scenes.OPEN));
    }

    @Test
    void whatTradingNeedsIsUrgentAndTheRestAWarning() {
        assertThat(new Scenes().with(service(true, true)).found(new ServiceAlarm()))
                .isEmpty();
        assertThat(new Scenes().with(service(false, false)).found(new ServiceAlarm()))
                .containsExactly("service.down:market PRESENT");
        assertThat(new Scenes().with(service(false, true)).found(new ServiceAlarm()))
                .containsExactly("service.blocking:market PRESENT");
    }
}
