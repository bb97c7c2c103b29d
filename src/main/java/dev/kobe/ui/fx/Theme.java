// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The three looks of the window; one style class on the root chooses the block of tokens.
public enum Theme {
    DARK("kobe-dark"),
    LIGHT("kobe-light"),
    HIGH_CONTRAST("kobe-high-contrast");

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /// Dresses the scene; may be called again with another theme at any time.
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet((this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(sheet("tokens.css"), sheet("kobe.css"), Fonts.bundled().styleSheet());
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("kobe-"));
        classes.add(styleClass);
    }

    /// The theme that the operating system asks for; on the FX thread.
    public static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? LIGHT : DARK;
    }

    /// The theme after this one, for the key that changes it.
    public Theme following() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/dev/kobe/ui/" + name), name)
                .toExternalForm();
    }
}
