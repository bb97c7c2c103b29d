// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

/// How something stands, said by a drawn shape first and a colour last.
///
/// [#UNKNOWN] is its own state, never a paler normal; [#ABSENT] is what this version does not watch at all and
/// carries no shape, so that it reads as neither clear nor unknown.
public enum Condition {
    NORMAL("ok"),
    REDUCED("caution"),
    WARNING("caution"),
    PAUSED("caution"),
    STOPPED("stopped"),
    UNKNOWN("unknown"),
    RECONCILING("info"),
    ABSENT("absent");

    private final String tone;

    Condition(String tone) {
        this.tone = tone;
    }

    /// The style class of its colour, for example `state-caution`.
    public String styleClass() {
        return "state-" + tone;
    }

    /// How much it stands in the way, from 0 for what is in order.
    public int severity() {
        return switch (this) {
            case NORMAL, ABSENT -> 0;
            case WARNING -> 1;
            case UNKNOWN -> 2;
            case REDUCED, RECONCILING -> 3;
            case PAUSED -> 4;
            case STOPPED -> 5;
        };
    }

    /// Whether this asks for attention: its word is then printed in the colour as well.
    public boolean isAbnormal() {
        return this != NORMAL && this != ABSENT && this != UNKNOWN;
    }
}
