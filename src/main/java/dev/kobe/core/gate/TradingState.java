// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

/// Whether orders may leave, from least to most restrictive; the gate takes the most restrictive that anybody asks for.
///
/// Each state's scope says what stops, what continues and what ends it, and is the same text on screen, in messages
/// and in the documents.
public enum TradingState {
    ACTIVE(
            "NORMAL",
            "Nothing is stopped.",
            "Orders, exits, reconciliation and reports continue.",
            "Nothing needs to end."),
    REDUCING(
            "REDUCED",
            "Orders that add exposure beyond half size.",
            "Exits, reduced entries, reconciliation and reports continue.",
            "The breaker that asked for it clears."),
    PAUSED(
            "PAUSED",
            "New positions.",
            "Working orders, exits, reconciliation and reports continue.",
            "What is missing becomes known, or the breaker clears."),
    CLOSED(
            "CLOSED",
            "Every new order: the market is closed.",
            "Reconciliation and reports continue.",
            "The next session's trading window opens."),
    RECONCILING(
            "RECONCILING",
            "Every new order, until the books equal the broker's.",
            "The broker is being asked; fills are still booked.",
            "Orders, fills, positions and cash agree."),
    UNKNOWN(
            "UNKNOWN",
            "Every new order: something that must be known is not.",
            "Fills are still booked; reports continue.",
            "What is missing becomes known."),
    HALTED(
            "HALTED",
            "Every order: working ones are cancelled, no new one is sent.",
            "Fills that were under way are still booked; reports continue.",
            "You resume, with a reason.");

    private final String word;
    private final String stops;
    private final String continues;
    private final String ends;

    TradingState(String word, String stops, String continues, String ends) {
        this.word = word;
        this.stops = stops;
        this.continues = continues;
        this.ends = ends;
    }

    public String word() {
        return word;
    }

    public String stops() {
        return stops;
    }

    public String continues() {
        return continues;
    }

    public String ends() {
        return ends;
    }

    public TradingState orStricter(TradingState other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
