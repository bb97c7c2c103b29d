// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tokens as people see them: contrast by WCAG 2.x, and the distance of colours after the simulation of Machado,
/// Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6),
/// 2009, at full severity, in linear sRGB; distances are CIE76 in CIELAB under D65.
class TokensTest {
    private static final Path SHEET =
            Path.of(System.getProperty("kobe.project", ".")).resolve("src/main/resources/dev/kobe/ui/tokens.css");

    /// The matrices of the paper's Table 1 at severity 1.0.
    private enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /// Linear light as it is seen, clipped to what a screen can show.
        double[] see(double[] rgb) {
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    seen[row] += matrix[3 * row + column] * rgb[column];
                }
                seen[row] = Math.clamp(seen[row], 0, 1);
            }
            return seen;
        }
    }

    private static Map<String, String> tokens(String theme, String gains) throws IOException {
        String sheet = Files.readString(SHEET, StandardCharsets.UTF_8);
        Map<String, String> tokens = new TreeMap<>();
        read(sheet, "\\.root\\.kobe-" + theme + " \\{(.*?)\\n}", tokens);
        if (!gains.isEmpty()) {
            read(sheet, "\\.root\\.kobe-" + theme + "\\." + gains + " \\{(.*?)}", tokens);
        }
        return tokens;
    }

    private static void read(String sheet, String block, Map<String, String> into) {
        Matcher found = Pattern.compile(block, Pattern.DOTALL).matcher(sheet);
        assertThat(found.find()).as(block).isTrue();
        Matcher token = Pattern.compile("-kobe-([a-z0-9-]+): (#[0-9a-f]{6});").matcher(found.group(1));
        while (token.find()) {
            into.put(token.group(1), token.group(2));
        }
    }

    private static double[] linear(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double contrast(String one, String other) {
        double first = luminance(linear(one));
        double second = luminance(linear(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// CIELAB of linear sRGB under D65.
    private static double[] lab(double[] rgb) {
        double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(String one, String other, Vision vision) {
        double[] first = lab(vision.see(linear(one)));
        double[] second = lab(vision.see(linear(other)));
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    /// Known answers: black on white is 21 to 1; CIELAB of white is 100, 0, 0 and of sRGB red 53.24, 80.09, 67.20.
    @Test
    void theRulersThemselvesAreRight() {
        assertThat(contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
        assertThat(lab(linear("#ffffff"))).containsExactly(new double[] {100, 0, 0}, within(0.02));
        assertThat(lab(linear("#ff0000"))).containsExactly(new double[] {53.24, 80.09, 67.20}, within(0.02));
        // Greys are grey to everybody: the rows of each matrix add up to one.
        for (Vision vision : Vision.values()) {
            assertThat(vision.see(new double[] {0.5, 0.5, 0.5}))
                    .containsExactly(new double[] {0.5, 0.5, 0.5}, within(1e-5));
        }
    }

    /// The distances measured when the colours were chosen: the usual red and green come to 8 for deuteranopes, where
    /// people begin to confuse colours below 10; these stay far above.
    @ParameterizedTest
    @CsvSource({
        "dark,  state-ok, state-stopped, 91, 28, 46, 110",
        "dark,  state-caution, state-stopped, 77, 70, 48, 61",
        "dark,  state-ok, state-caution, 92, 86, 88, 62",
        "light, state-ok, state-stopped, 83, 29, 37, 94",
        "light, state-caution, state-stopped, 60, 44, 25, 48",
    })
    void statesStayApartForEveryEye(
            String theme, String one, String other, double normal, double protan, double deutan, double tritan)
            throws IOException {
        Map<String, String> tokens = tokens(theme, "");
        List<Double> least = List.of(normal, protan, deutan, tritan);
        for (Vision vision : Vision.values()) {
            assertThat(distance(tokens.get(one), tokens.get(other), vision))
                    .as("%s to %s, %s, %s", one, other, theme, vision)
                    .isGreaterThanOrEqualTo(least.get(vision.ordinal()) - 0.5);
        }
    }

    @Test
    void theUsualRedAndGreenWouldNotHavePassed() {
        assertThat(distance("#3fb950", "#f85149", Vision.DEUTAN)).isCloseTo(8, within(0.5));
    }

    /// The default pair is far apart for everybody; the others are a choice, and sign and arrow stand beside them.
    @ParameterizedTest
    @CsvSource({"dark, '', 75", "light, '', 75", "dark, gl-green-red, 15", "light, gl-green-red, 15"})
    void gainsAndLossesStayApart(String theme, String gains, double least) throws IOException {
        Map<String, String> tokens = tokens(theme, gains);
        for (Vision vision : Vision.values()) {
            assertThat(distance(tokens.get("gain"), tokens.get("loss"), vision))
                    .as("%s %s %s", theme, gains, vision)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @CsvSource({"dark", "light", "high-contrast"})
    void textReadsAndMarksShowOnEveryGround(String theme) throws IOException {
        Map<String, String> tokens = tokens(theme, "");
        for (String ground : List.of("ground", "ground-2", "hover")) {
            for (String text : List.of(
                    "ink",
                    "ink-muted",
                    "gain",
                    "loss",
                    "state-caution",
                    "state-stopped",
                    "state-info",
                    "state-unknown")) {
                assertThat(contrast(tokens.get(text), tokens.get(ground)))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
            for (String mark : List.of("state-ok", "focus", "rule-strong")) {
                assertThat(contrast(tokens.get(mark), tokens.get(ground)))
                        .as(mark + " on " + ground)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        assertThat(contrast(tokens.get("on-ink"), tokens.get("ink"))).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tokens.get("on-stopped"), tokens.get("state-stopped")))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"dark, gl-green-red", "light, gl-green-red", "dark, gl-red-up", "light, gl-red-up"})
    void everyChoiceOfGainsReads(String theme, String gains) throws IOException {
        Map<String, String> tokens = tokens(theme, gains);
        for (String text : List.of("gain", "loss")) {
            assertThat(contrast(tokens.get(text), tokens.get("ground")))
                    .as(text + " " + gains)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }
}
