// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;

/// How its owner wants the window to look; kept beside the desk, never in its journal.
///
/// @param textPercent size of everything in percent, one of [#TEXT_SIZES]
/// @param privacy whether money is masked
/// @param hidden numbers of the panes of Today that are not shown; never the breakers, which are pane 2
public record Look(ThemeChoice theme, GainColours gains, int textPercent, boolean privacy, Set<Integer> hidden) {
    /// The sizes that can be chosen, in percent.
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 110, 120, 130, 140, 150);

    /// The pane that cannot be hidden.
    public static final int BREAKERS = 2;

    /// What a new desk looks like.
    public static final Look DEFAULT = new Look(ThemeChoice.SYSTEM, GainColours.BLUE_ORANGE, 100, false, Set.of());

    public Look {
        if (!TEXT_SIZES.contains(textPercent)) {
            throw new IllegalArgumentException(
                    "the text size is one of " + TEXT_SIZES + " percent, not " + textPercent);
        }
        if (hidden.contains(BREAKERS)) {
            throw new IllegalArgumentException("the breakers are always shown");
        }
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    /// The default look in a theme that does not follow the system.
    public static Look of(Theme theme) {
        return DEFAULT.with(ThemeChoice.of(theme));
    }

    public Look with(ThemeChoice chosen) {
        return new Look(chosen, gains, textPercent, privacy, hidden);
    }

    public Look with(GainColours chosen) {
        return new Look(theme, chosen, textPercent, privacy, hidden);
    }

    public Look withText(int percent) {
        return new Look(theme, gains, percent, privacy, hidden);
    }

    public Look withPrivacy(boolean masked) {
        return new Look(theme, gains, textPercent, masked, hidden);
    }

    public Look withHidden(Set<Integer> panes) {
        return new Look(theme, gains, textPercent, privacy, panes);
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
