// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

/// In which colours gains and losses are printed, whatever the theme; sign and arrow always stand beside them.
public enum GainColours {
    BLUE_ORANGE("blue and orange", ""),
    GREEN_RED("green and red", "gl-green-red"),
    RED_UP("red is up", "gl-red-up"),
    NONE("no colour", "gl-none");

    private final String word;
    private final String styleClass;

    GainColours(String word, String styleClass) {
        this.word = word;
        this.styleClass = styleClass;
    }

    /// The choice in the words of the settings page.
    public String word() {
        return word;
    }

    /// The style class on the root; empty for the default.
    String styleClass() {
        return styleClass;
    }
}
