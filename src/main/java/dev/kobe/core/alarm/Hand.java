// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// By whose hand an alarm was acknowledged or put aside, or trading resumed; the journal keeps it with what was done.
public enum Hand {
    /// The owner at the window.
    WINDOW("window"),
    /// A command of the process that owns the desk.
    COMMAND("command"),
    /// A command of another process, which came over the desk's socket.
    SOCKET("command over the socket"),
    /// The owner that the demonstration plays.
    DEMONSTRATION("demonstration"),
    /// Nobody's: the time was up.
    TIME("time"),
    /// Written before the journal kept it.
    UNKNOWN("by whom was not recorded");

    private final String word;

    Hand(String word) {
        this.word = word;
    }

    /// Such as `window` or `command over the socket`.
    public String word() {
        return word;
    }

    /// As it is put behind what was done: ` (window)`.
    public String inBrackets() {
        return " (" + word + ")";
    }
}
