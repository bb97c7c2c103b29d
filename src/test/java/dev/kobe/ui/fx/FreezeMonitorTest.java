// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreezeMonitorTest {
    private Instant now = Instant.parse("2026-06-01T14:00:00Z");
    private final FreezeMonitor monitor = new FreezeMonitor(() -> now);

    @Test
    void halfASecondIsNotYetAFreeze() {
        now = now.plusMillis(500);
        assertThat(monitor.look()).isFalse();
        assertThat(monitor.freezes()).isZero();
    }

    @Test
    void aFreezeIsCountedOnceHoweverLongItLasts() {
        now = now.plusMillis(501);
        assertThat(monitor.look()).isTrue();
        now = now.plusSeconds(5);
        assertThat(monitor.look()).isFalse();
        assertThat(monitor.freezes()).isEqualTo(1);
    }

    @Test
    void afterABeatTheNextFreezeCountsAgain() {
        now = now.plusSeconds(1);
        monitor.look();
        monitor.beat();
        assertThat(monitor.look()).isFalse();
        now = now.plusSeconds(1);
        assertThat(monitor.look()).isTrue();
        assertThat(monitor.freezes()).isEqualTo(2);
    }
}
