// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.outcome.Outcome;

/// Draws a ticket for a purpose; one file for each way of drawing one.
///
/// Conversions that fund come first, then sales, then buys. What cannot be known, such as a holding without a two-sided
/// quote, refuses the ticket in words: it is never drawn from a guess.
public final class TicketDraft {
    private TicketDraft() {}

    public static Outcome<Ticket> draft(DraftRequest request) {
        return switch (request.purpose()) {
            case REBALANCE, DEPOSIT, RAMP, REDUCTION -> DraftDesk.of(request).flatMap(RebalanceDraft::draft);
            case FLATTEN -> DraftDesk.of(request).flatMap(FlattenDraft::draft);
            case WITHDRAWAL_FUNDING -> DraftDesk.of(request).flatMap(FundingDraft::draft);
        };
    }
}
