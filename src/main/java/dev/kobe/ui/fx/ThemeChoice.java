// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

/// Which theme the owner has chosen: one of the three, or whatever the operating system asks for.
public enum ThemeChoice {
    SYSTEM("as the system"),
    DARK("dark"),
    LIGHT("light"),
    HIGH_CONTRAST("high contrast");

    private final String word;

    ThemeChoice(String word) {
        this.word = word;
    }

    /// The choice in the words of the settings page.
    public String word() {
        return word;
    }

    /// The theme that this choice means now; on the FX thread.
    public Theme theme() {
        return switch (this) {
            case SYSTEM -> Theme.ofSystem();
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }

    /// The choice that keeps exactly this theme.
    public static ThemeChoice of(Theme theme) {
        return switch (theme) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case HIGH_CONTRAST -> HIGH_CONTRAST;
        };
    }
}
