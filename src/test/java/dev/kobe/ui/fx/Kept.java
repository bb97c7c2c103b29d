// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Compares a picture that was just drawn with the one that is kept in the project.
///
/// `-Dkobe.images.update=true` writes the kept one instead. What was drawn is always left in the build's `images`.
public final class Kept {
    private static final int TOLERANCE = 24;
    private static final double SHARE = 0.005;
    private static final Path PROJECT = Path.of(System.getProperty("kobe.project", "."));

    private Kept() {}

    /// The pictures that the documents show.
    public static void published(String name, WritableImage drawn) {
        same(PROJECT.resolve("docs").resolve("images").resolve(name + ".png"), drawn);
    }

    /// Pictures that only the build looks at.
    public static void inTests(String name, WritableImage drawn) {
        same(PROJECT.resolve("src/test/resources/dev/kobe/ui/images").resolve(name + ".png"), drawn);
    }

    /// Leaves a picture in the build's `images` and compares it with nothing.
    public static Path drawn(String name, WritableImage drawn) {
        Path seen = Path.of(System.getProperty("kobe.build", "target"), "images", name + ".png");
        Picture.write(drawn, seen);
        return seen;
    }

    private static void same(Path kept, WritableImage drawn) {
        String name = kept.getFileName().toString().replace(".png", "");
        Path seen = drawn(name, drawn);
        if (Boolean.getBoolean("kobe.images.update")) {
            Picture.write(drawn, kept);
        }
        assertThat(kept).as("write it with -Dkobe.images.update=true").exists();
        BufferedImage expected = read(kept);
        BufferedImage actual = SwingFXUtils.fromFXImage(drawn, null);
        assertThat(actual.getWidth()).as("width").isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).as("height").isEqualTo(expected.getHeight());
        assertThat(differing(expected, actual))
                .as("share of pixels that differ; the new picture is " + seen)
                .isLessThanOrEqualTo(SHARE);
    }

    private static BufferedImage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
