// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.Desks;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Picture;
import dev.kobe.ui.fx.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures of the window that the documents show: drawn anew and compared, so that they never lie.
///
/// `-Dkobe.images.update=true` writes them instead.
@Tag("window")
class PictureTest {
    private static final int TOLERANCE = 24;
    private static final double SHARE = 0.005;

    enum Shot {
        TODAY_DARK("today-dark", Desks.normal(), Theme.DARK, false),
        TODAY_LIGHT("today-light", Desks.normal(), Theme.LIGHT, false),
        TICKET_READY("ticket-ready-dark", Desks.with(Desks.ready()), Theme.DARK, true),
        TICKET_COUNTING_DOWN("ticket-counting-down-dark", Desks.with(Desks.countingDown()), Theme.DARK, true),
        TICKET_WORKING("ticket-working-dark", Desks.with(Desks.working()), Theme.DARK, true),
        TICKET_BLOCKED("ticket-blocked-dark", Desks.with(Desks.blocked()), Theme.DARK, true),
        TICKET_UNCERTAIN("ticket-uncertain-light", Desks.with(Desks.uncertain()), Theme.LIGHT, true),
        HALTED("today-halted-dark", Desks.halted(true), Theme.DARK, false),
        HIGH_CONTRAST("today-high-contrast", Desks.normal(), Theme.HIGH_CONTRAST, false);

        final String name;
        final DeskView view;
        final Theme theme;
        final boolean ticket;

        Shot(String name, DeskView view, Theme theme, boolean ticket) {
            this.name = name;
            this.view = view;
            this.theme = theme;
            this.ticket = ticket;
        }
    }

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @ParameterizedTest
    @EnumSource
    void looksAsDocumented(Shot shot) throws IOException {
        WritableImage drawn = FxLauncher.onFx(() -> {
            var window = new KobeWindow(
                    shot.view,
                    new NoCommands(),
                    InstantSource.fixed(Desks.NOW),
                    InstantSource.fixed(Desks.NOW),
                    shot.theme);
            if (shot.ticket) {
                window.openTicket();
            }
            if (shot.view.resume().isPresent()) {
                ((javafx.scene.control.Button) window.root().lookup(".halt")).fire();
            }
            return window.picture();
        });
        Path kept = Path.of(System.getProperty("kobe.project", "."), "docs", "images", shot.name + ".png");
        if (Boolean.getBoolean("kobe.images.update")) {
            Picture.write(drawn, kept);
        }
        Path seen = Path.of(System.getProperty("kobe.build", "target"), "images", shot.name + ".png");
        Picture.write(drawn, seen);
        assertThat(kept).as("write it with -Dkobe.images.update=true").exists();
        BufferedImage expected = ImageIO.read(Files.newInputStream(kept));
        BufferedImage actual = SwingFXUtils.fromFXImage(drawn, null);
        assertThat(actual.getWidth()).isEqualTo(1440).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(900).isEqualTo(expected.getHeight());
        assertThat(differing(expected, actual))
                .as("share of pixels that differ; the new picture is " + seen)
                .isLessThanOrEqualTo(SHARE);
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differs(one.getRGB(x, y), other.getRGB(x, y))) {
                    count++;
                }
            }
        }
        return count / (double) (one.getWidth() * one.getHeight());
    }

    private static boolean differs(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
