// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.fx.GainColours;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.PaneLayout;
import dev.kobe.ui.fx.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookFileTest {
    @TempDir
    Path desk;

    @Test
    void aNewDeskLooksAsByDefault() {
        assertThat(new LookFile(desk).read()).isEqualTo(Look.DEFAULT);
    }

    @Property(tries = 60)
    void whatIsKeptIsReadBack(
            @ForAll ThemeChoice theme,
            @ForAll GainColours gains,
            @ForAll @IntRange(max = 6) int size,
            @ForAll boolean privacy,
            @ForAll boolean hide,
            @ForAll @IntRange(min = 3, max = 6) int first)
            throws IOException {
        PaneLayout panes = PaneLayout.STANDARD.swapped(1, first);
        Path folder = Files.createTempDirectory("look");
        Look look = new Look(
                theme,
                gains,
                Look.TEXT_SIZES.get(size),
                privacy,
                hide ? panes.toggled(3).toggled(5) : panes);
        new LookFile(folder).write(look);
        assertThat(new LookFile(folder).read()).isEqualTo(look);
        Files.delete(folder.resolve("window.txt"));
        Files.delete(folder);
    }

    @Test
    void whatIsNotAllowedIsTheDefaultAndTheRestIsKept() throws IOException {
        Files.writeString(
                desk.resolve("window.txt"),
                "theme = light\ngains = mauve\ntext = 400\nprivacy = on\norder = 6, 2, 3, 3, 5, 1\nhidden = 2, 5, x, 77\nnonsense\n");
        assertThat(new LookFile(desk).read())
                .as("pane 2 are the breakers, which are always shown; an order has every pane once")
                .isEqualTo(new Look(
                        ThemeChoice.LIGHT, GainColours.BLUE_ORANGE, 100, true, PaneLayout.STANDARD.toggled(5)));
    }

    @Test
    void nothingIsLeftHalfWritten() throws IOException {
        new LookFile(desk).write(Look.DEFAULT.withText(150));
        try (var files = Files.list(desk)) {
            assertThat(files.map(one -> one.getFileName().toString())).containsExactly("window.txt");
        }
    }
}
