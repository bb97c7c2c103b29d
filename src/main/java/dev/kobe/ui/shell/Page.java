// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.Mark;
import java.util.Optional;

/// The places of the rail, with what is said of those that this version has not built.
public enum Page {
    TODAY("Today", Mark.TODAY, ""),
    TRADES("Trades", Mark.TRADES, "Orders and fills of the present ticket stand on the ticket itself: press R."),
    SIGNALS("Signals", Mark.SIGNALS, "The ranking behind a ticket stands on the ticket itself: press R."),
    ALT_DATA("Alt data", Mark.ALT_DATA, "No alternative data is read, so nothing is scored with it."),
    REPORTS("Reports", Mark.REPORTS, ""),
    JOURNAL("Journal", Mark.JOURNAL, ""),
    SERVICES("Services", Mark.SERVICES, ""),
    SETTINGS("Settings", Mark.SETTINGS, "");

    private final String title;
    private final Mark icon;
    private final String instead;

    Page(String title, Mark icon, String instead) {
        this.title = title;
        this.icon = icon;
        this.instead = instead;
    }

    public String title() {
        return title;
    }

    Mark icon() {
        return icon;
    }

    /// Where its content is found in this version; empty for a page that is built.
    Optional<String> instead() {
        return instead.isEmpty() ? Optional.empty() : Optional.of(instead);
    }
}
