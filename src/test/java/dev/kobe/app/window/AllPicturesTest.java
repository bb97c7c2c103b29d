// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.window.WindowPicturesTest.Shot;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.ThemeChoice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen in every theme at four sizes of text, for looking at: `./mvnw -Pimages verify` leaves them in the
/// build's `images`, `-Dkobe.images.only=settings` those whose name has that in it. No text may be cut in any of them.
@Tag("images")
class AllPicturesTest {
    private static final List<Integer> SIZES = List.of(90, 100, 120, 150);

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    static Stream<Arguments> everything() {
        Pattern wanted = Pattern.compile(System.getProperty("kobe.images.only", ""));
        return Arrays.stream(Shot.values())
                .flatMap(shot -> Stream.of(ThemeChoice.DARK, ThemeChoice.LIGHT, ThemeChoice.HIGH_CONTRAST)
                        .flatMap(theme -> SIZES.stream().map(size -> new Drawn(shot, theme, size))))
                .filter(one -> wanted.matcher(one.name()).find())
                .map(Arguments::of);
    }

    /// One picture, named after what it shows.
    record Drawn(Shot shot, ThemeChoice theme, int size) {
        String name() {
            return shot.name().toLowerCase(Locale.ROOT) + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void canBeDrawn(Drawn one) {
        Look look = Look.DEFAULT.with(one.theme()).withText(one.size()).withPrivacy(one.shot() == Shot.PRIVACY);
        assertThat(WindowPicturesTest.picture(one.shot(), look, "all/" + one.name()))
                .isNotNull();
    }
}
