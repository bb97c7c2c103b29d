// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.desk.Readings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockAlarmTest {
    @ParameterizedTest
    @CsvSource({"0, ", "799, ", "800, IN_BAND", "-999, IN_BAND", "1000, PRESENT", "-1000, PRESENT"})
    void warnsAtASecondEitherWayAndStaysUntilEightTenths(long millis, String hold) {
        Readings read = Readings.none().withClock(Duration.ofMillis(millis));

        assertThat(new Scenes().with(read).found(new ClockAlarm()))
                .isEqualTo(Optional.ofNullable(hold).map(one -> "clock.off " + one).stream()
                        .toList());
    }
}
