// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

/// Where a ticket stands between proposal and its end.
public enum TicketState {
    PROPOSED("Proposed"),
    CHECKED("Checked"),
    BLOCKED("Blocked"),
    READY("Ready"),
    COUNTING_DOWN("Counting down"),
    TRANSMITTING("Transmitting"),
    WORKING("Working"),
    UNCERTAIN("Uncertain"),
    PARTLY_FILLED("Partly filled"),
    FILLED("Filled"),
    CANCELLED("Cancelled"),
    EXPIRED("Expired"),
    SKIPPED("Skipped");

    private final String word;

    TicketState(String word) {
        this.word = word;
    }

    /// The word on screen.
    public String word() {
        return word;
    }

    /// Nothing more will be sent for it.
    public boolean isFinal() {
        return switch (this) {
            case PARTLY_FILLED, FILLED, CANCELLED, EXPIRED, SKIPPED -> true;
            case PROPOSED, CHECKED, BLOCKED, READY, COUNTING_DOWN, TRANSMITTING, WORKING, UNCERTAIN -> false;
        };
    }

    /// Orders of it may be at the broker.
    public boolean isUnderWay() {
        return this == TRANSMITTING || this == WORKING || this == UNCERTAIN;
    }
}
