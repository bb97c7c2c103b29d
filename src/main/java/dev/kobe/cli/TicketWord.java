// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;

/// Reads a ticket's name as typed.
final class TicketWord {
    private static final RefusalCode NOT_A_TICKET = new RefusalCode("TICKET_NAME");

    private TicketWord() {}

    static Outcome<TicketId> parse(String typed) {
        try {
            return Outcome.ok(TicketId.parse(typed));
        } catch (IllegalArgumentException malformed) {
            return Outcome.refused(Refusal.of(
                    NOT_A_TICKET,
                    "'" + typed
                            + "' is no ticket; allowed: T-YYYY-MM-DD with an optional cause, such as T-2026-11-02."));
        }
    }
}
