// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.fx.ChartInk.Token;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("window")
class ThemeTest {
    private static final Path PROJECT = Path.of(System.getProperty("kobe.project", "."));
    private static final Path SHEETS = PROJECT.resolve("src/main/resources/dev/kobe/ui");
    private static final Pattern LITERAL = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|Color\\.(web|rgb|valueOf|hsb)\\(|Color\\.[A-Z]{3,}\\b|setStyle\\(");

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    @Test
    void noColourStandsOutsideTheTokens() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(PROJECT.resolve("src/main/java/dev/kobe/ui")), Files.walk(SHEETS))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith("tokens.css"))
                    .toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (literal.find()) {
                    found.add(file.getFileName() + ": " + literal.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyThemeDefinesTheSameTokensAndTheSheetUsesNoOther() throws IOException {
        String tokens = Files.readString(SHEETS.resolve("tokens.css"), StandardCharsets.UTF_8);
        List<TreeSet<String>> themes = new ArrayList<>();
        Matcher block = Pattern.compile("\\.root\\.kobe-[a-z-]+ \\{\\n(.*?)\\n}", Pattern.DOTALL)
                .matcher(tokens);
        while (block.find()) {
            themes.add(names(block.group(1), "(-kobe-[a-z0-9-]+):"));
        }
        assertThat(themes).hasSize(3);
        assertThat(themes.get(1)).isEqualTo(themes.get(0));
        assertThat(themes.get(2)).isEqualTo(themes.get(0));
        String sheet = Files.readString(SHEETS.resolve("kobe.css"), StandardCharsets.UTF_8);
        TreeSet<String> used = names(sheet, "(-kobe-[a-z0-9-]+)");
        used.remove("-kobe-mark");
        assertThat(themes.get(0)).containsAll(used);
    }

    private static TreeSet<String> names(String text, String pattern) {
        var names = new TreeSet<String>();
        Matcher name = Pattern.compile(pattern).matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /// WCAG 2.x: text at least 4.5 to 1 on its ground, in each theme.
    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT", "HIGH_CONTRAST"})
    void textIsReadableInEveryTheme(Theme theme) {
        FxLauncher.onFx(() -> {
            ChartInk ink = inkOf(theme);
            Color ground = ink.paint(Token.GROUND);
            for (Token token : List.of(Token.INK, Token.INK_MUTED, Token.GAIN, Token.LOSS)) {
                assertThat(contrast(ink.paint(token), ground))
                        .as(theme + " " + token)
                        .isGreaterThanOrEqualTo(4.5);
            }
            return null;
        });
    }

    @Test
    void chartsTakeTheirPaintsFromTheThemeAndFollowItsChange() {
        FxLauncher.onFx(() -> {
            var ink = new ChartInk();
            int[] changes = {0};
            ink.onChange(() -> changes[0]++);
            var scene = new Scene(new StackPane(ink.probe()), 100, 100);
            Theme.DARK.dress(scene);
            scene.getRoot().applyCss();
            Color dark = ink.paint(Token.INK);
            Theme.LIGHT.dress(scene);
            scene.getRoot().applyCss();
            assertThat(dark).isNotEqualTo(ink.paint(Token.INK));
            assertThat(ink.paint(Token.INK)).isEqualTo(new Color(0x1f, 0x23, 0x28));
            assertThat(ink.paint(Token.INK, 32).getAlpha()).isEqualTo(82);
            assertThat(changes[0]).isGreaterThanOrEqualTo(2);
            return null;
        });
    }

    private static ChartInk inkOf(Theme theme) {
        var ink = new ChartInk();
        var scene = new Scene(new StackPane(ink.probe()), 100, 100);
        theme.dress(scene);
        scene.getRoot().applyCss();
        return ink;
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
