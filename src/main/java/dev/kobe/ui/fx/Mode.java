// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;

/// Whether orders are real: LIVE is a solid block, PAPER an outlined one; the word is always printed.
public enum Mode {
    PAPER("PAPER", Mark.PAPER),
    LIVE("LIVE", Mark.LIVE);

    private final String word;
    private final Mark mark;

    Mode(String word, Mark mark) {
        this.word = word;
        this.mark = mark;
    }

    /// The mode of a profile: `live` is LIVE, everything else (paper, demo, replay) trades no real money.
    public static Mode of(String profile) {
        return profile.equals("live") ? LIVE : PAPER;
    }

    /// Whether this profile's prices and fills are made by Kobe itself.
    public static boolean isSimulated(String profile) {
        return profile.equals("demo") || profile.equals("replay");
    }

    public String word() {
        return word;
    }

    /// The block as it stands in the strip and, small, on tickets and dialogs.
    public HBox block(boolean small) {
        var block = new HBox(mark.node(small ? 11 : 12), Lettering.line(word, "semibold"));
        block.getStyleClass().add("mode-block");
        if (this == LIVE) {
            block.getStyleClass().add("live");
        }
        if (small) {
            block.getStyleClass().add("mode-small");
        }
        block.setAccessibleRole(AccessibleRole.TEXT);
        block.setAccessibleText("Mode " + word);
        block.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        block.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return block;
    }
}
