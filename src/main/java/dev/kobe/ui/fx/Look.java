// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.List;
import javafx.scene.Scene;

/// How its owner wants the window to look; kept beside the desk, never in its journal.
///
/// @param textPercent size of everything in percent, one of [#TEXT_SIZES]
/// @param privacy whether money is masked
/// @param panes which panes of Today are shown, and in which order
public record Look(ThemeChoice theme, GainColours gains, int textPercent, boolean privacy, PaneLayout panes) {
    /// The sizes that can be chosen, in percent.
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 120, 130, 140, 150);

    /// What a new desk looks like.
    public static final Look DEFAULT =
            new Look(ThemeChoice.SYSTEM, GainColours.BLUE_ORANGE, 100, false, PaneLayout.STANDARD);

    public Look {
        if (!TEXT_SIZES.contains(textPercent)) {
            throw new IllegalArgumentException(
                    "the text size is one of " + TEXT_SIZES + " percent, not " + textPercent);
        }
    }

    /// The default look in a theme that does not follow the system.
    public static Look of(Theme theme) {
        return DEFAULT.with(ThemeChoice.of(theme));
    }

    public Look with(ThemeChoice chosen) {
        return new Look(chosen, gains, textPercent, privacy, panes);
    }

    public Look with(GainColours chosen) {
        return new Look(theme, chosen, textPercent, privacy, panes);
    }

    public Look withText(int percent) {
        return new Look(theme, gains, percent, privacy, panes);
    }

    public Look withPrivacy(boolean masked) {
        return new Look(theme, gains, textPercent, masked, panes);
    }

    public Look with(PaneLayout chosen) {
        return new Look(theme, gains, textPercent, privacy, chosen);
    }

    /// Dresses a scene whose root is a [Zoom]; may be called again at any time.
    public void dress(Scene scene) {
        theme.theme().dress(scene);
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(name -> name.startsWith("gl-"));
        if (!gains.styleClass().isEmpty()) {
            classes.add(gains.styleClass());
        }
        if (scene.getRoot() instanceof Zoom zoom) {
            zoom.percent(textPercent);
        }
    }
}
