// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.breaker.FlattenWatch.Stage;
import dev.kobe.core.order.OrderState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkAlarmTest {
    private static final LinkAlarm SOURCE = new LinkAlarm();

    private static FlattenWatch watch(Stage stage) {
        return new FlattenWatch(
                "drawdown.day", Scenes.OPEN, stage, Optional.empty(), 0, Optional.empty(), Optional.empty(), "");
    }

    @Test
    void aLostLinkIsAWarningAndNoneOutsideHours() {
        assertThat(new Scenes().found(SOURCE)).isEmpty();
        assertThat(new Scenes().with(Scenes.down()).found(SOURCE)).containsExactly("link.lost PRESENT");
        assertThat(Scenes.found(SOURCE, new Scenes().with(Scenes.down()).at(Scenes.SHUT)))
                .containsExactly("link.lost SUPPRESSED");
        assertThat(new Scenes().holding().with(Scenes.down()).found(SOURCE))
                .as("holding shares is no emergency: nothing is wanted of the link")
                .containsExactly("link.lost PRESENT");
    }

    @Test
    void withOpenOrdersItIsAnEmergencyAtAnyHour() {
        assertThat(Scenes.found(
                        SOURCE,
                        new Scenes()
                                .order(OrderState.WORKING)
                                .with(Scenes.down())
                                .at(Scenes.SHUT)))
                .containsExactly("link.lost PRESENT", "link.exposed PRESENT");
        assertThat(new Scenes().order(OrderState.FILLED).with(Scenes.down()).found(SOURCE))
                .containsExactly("link.lost PRESENT");
    }

    @Test
    void withSomethingHeldThatShouldBeFlatItIsAnEmergency() {
        assertThat(new Scenes()
                        .holding()
                        .with(watch(Stage.CONFIRMING))
                        .with(Scenes.down())
                        .found(SOURCE))
                .contains("link.exposed PRESENT");
        assertThat(new Scenes().with(watch(Stage.SENT)).with(Scenes.down()).found(SOURCE))
                .as("nothing is held")
                .containsExactly("link.lost PRESENT");
        assertThat(new Scenes()
                        .holding()
                        .with(watch(Stage.FLAT))
                        .with(Scenes.down())
                        .found(SOURCE))
                .containsExactly("link.lost PRESENT");
    }
}
