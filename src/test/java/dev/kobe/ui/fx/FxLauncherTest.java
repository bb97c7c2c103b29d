// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javafx.application.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
class FxLauncherTest {
    @Test
    void aDisplayIsUsedWhereThereIsOne() {
        assertThat(FxLauncher.prepare(Map.of("DISPLAY", ":0"), "Linux")).isFalse();
        assertThat(FxLauncher.prepare(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
                .isFalse();
        assertThat(FxLauncher.prepare(Map.of(), "Mac OS X")).isFalse();
        assertThat(FxLauncher.prepare(Map.of(), "Linux")).isTrue();
    }

    @Test
    void workIsDoneOnTheFxThreadAndItsFailureComesBack() {
        FxLauncher.start();
        FxLauncher.start();
        assertThat(FxLauncher.onFx(Platform::isFxApplicationThread)).isTrue();
        assertThatThrownBy(() -> FxLauncher.onFx(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasRootCauseMessage("no");
    }
}
