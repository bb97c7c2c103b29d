// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.breaker.FlattenWatch.Stage;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlattenAlarmTest {
    @ParameterizedTest
    @CsvSource({
        "CONFIRMING, ",
        "SENT, ",
        "FLAT, ",
        "PROPOSED, flatten.proposed PRESENT",
        "FAILED, flatten.failed PRESENT"
    })
    void asksForAPersonWhereItIsNotDoneByItself(Stage stage, String found) {
        FlattenWatch watch = new FlattenWatch(
                "drawdown.day", Scenes.OPEN, stage, Optional.empty(), 1, Optional.empty(), Optional.empty(), "why");

        assertThat(new Scenes().with(watch).found(new FlattenAlarm()))
                .isEqualTo(Optional.ofNullable(found).stream().toList());
    }
}
