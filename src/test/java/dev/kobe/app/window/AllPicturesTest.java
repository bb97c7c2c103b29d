// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.window.WindowPicturesTest.Shot;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Kept;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.ThemeChoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen in every theme at three sizes of text, for looking at: `./mvnw -Pimages verify` leaves them in the
/// build's `images`. No text may be cut in any of them.
@Tag("images")
class AllPicturesTest {
    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Shot.values())
                .flatMap(shot -> Stream.of(ThemeChoice.DARK, ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST)
                        .flatMap(theme -> Stream.of(90, 100, 120).map(size -> Arguments.of(shot, theme, size))));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void canBeDrawn(Shot shot, ThemeChoice theme, int size) {
        Look look = Look.DEFAULT.with(theme).withText(size).withPrivacy(shot == Shot.PRIVACY);
        String name = "all/" + shot.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT) + "-" + size;
        assertThat(Kept.drawn(name, WindowPicturesTest.picture(shot, look))).exists();
    }
}
