// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("window")
class FontsTest {
    private static final String FIGURES = "0123456789+\u2212";

    @BeforeAll
    static void startTheToolkit() {
        FxLauncher.start();
    }

    private static double width(String family, double size, char figure) {
        var text = new Text(String.valueOf(figure));
        text.setFont(Font.font(family, size));
        return text.getLayoutBounds().getWidth();
    }

    @ParameterizedTest
    @ValueSource(doubles = {11, 12, 13, 15, 20})
    void figuresPlusAndMinusAreOfOneWidthInEveryWeight(double size) {
        for (String family : Set.of(
                Fonts.bundled().regular(),
                Fonts.bundled().semibold(),
                Fonts.bundled().mono())) {
            Set<Double> widths = FxLauncher.onFx(() -> FIGURES.chars()
                    .mapToObj(figure -> Math.rint(width(family, size, (char) figure) * 100) / 100)
                    .collect(Collectors.toSet()));
            assertThat(widths).as(family + " at " + size).hasSize(1);
        }
    }

    @Test
    void theFontOfALabelIsTheOneBundled() {
        String[] resolved = FxLauncher.onFx(() -> {
            var plain = Lettering.line("Equity", "t13");
            var strong = Lettering.line("£104,212.40", "t20");
            var id = Lettering.line("T-2026-06-01", "mono12", "mono");
            var scene = new Scene(new VBox(plain, strong, id), 200, 200);
            Theme.DARK.dress(scene);
            scene.getRoot().applyCss();
            return new String[] {family(plain), family(strong), family(id)};
        });
        assertThat(resolved)
                .containsExactly(
                        Fonts.bundled().regular(),
                        Fonts.bundled().semibold(),
                        Fonts.bundled().mono());
        assertThat(resolved[0]).isEqualTo("Lato");
        assertThat(resolved[1]).startsWith("Lato Semi");
        assertThat(resolved[2]).isEqualTo("JetBrains Mono");
    }

    private static String family(Label label) {
        return label.getFont().getFamily();
    }
}
