// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.text.Font;

/// The bundled type: Lato for reading, its semibold, and JetBrains Mono for ids; sizes are pixels.
///
/// The family of each is what loading it returned, because a wrong name falls back to the system font without a word.
public final class Fonts {
    private static final String FOLDER = "/dev/kobe/fonts/";
    private static final String REGULAR = "Lato-Regular.ttf";
    private static final String SEMIBOLD = "Lato-Semibold.ttf";
    private static final String MONO = "JetBrainsMono-Regular.ttf";

    private final String regular;
    private final String semibold;
    private final String mono;
    private final java.awt.Font chart;
    private final java.awt.Font chartBold;

    private Fonts() {
        regular = family(REGULAR);
        semibold = family(SEMIBOLD);
        family("Lato-Bold.ttf");
        mono = family(MONO);
        chart = chartFont(REGULAR);
        chartBold = chartFont(SEMIBOLD);
    }

    private static final class Loaded {
        static final Fonts FONTS = new Fonts();
    }

    /// The fonts, read once.
    public static Fonts bundled() {
        return Loaded.FONTS;
    }

    public String regular() {
        return regular;
    }

    public String semibold() {
        return semibold;
    }

    public String mono() {
        return mono;
    }

    /// The reading font for JFreeChart, which knows nothing of JavaFX fonts.
    public java.awt.Font chart(float size, boolean bold) {
        return (bold ? chartBold : chart).deriveFont(size);
    }

    /// A style sheet of three rules that puts the families in their places; given as an address because JavaFX takes
    /// style sheets by address only.
    public String styleSheet() {
        String rules = ".root{-fx-font-family:\"" + regular + "\";}\n"
                + ".t20,.t15,.t13s,.t12s,.t11s,.semibold,.t20 .text,.semibold .text{-fx-font-family:\"" + semibold
                + "\";}\n"
                + ".mono,.mono11,.mono12,.key{-fx-font-family:\"" + mono + "\";}\n";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String family(String file) {
        Font font = Font.loadFont(new ByteArrayInputStream(bytes(file)), 13);
        if (font == null) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read");
        }
        return font.getFamily();
    }

    private static java.awt.Font chartFont(String file) {
        try {
            java.awt.Font font =
                    java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(file)));
            java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            // The chart's painter looks fonts up by name, so the name has to be the family that JavaFX knows.
            return new java.awt.Font(font.getFamily(), java.awt.Font.PLAIN, 11);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("the bundled font " + file + " cannot be read", unreadable);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled font " + file + " cannot be read", unreadable);
        }
    }
}
