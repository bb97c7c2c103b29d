// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.ApprovalToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket with what has become of it.
///
/// @param checks the checks as last run over the whole ticket
/// @param approval present from approval on; used up by the first send
/// @param approvalQuotes the quotes at approval, for the delay part of the shortfall
/// @param sendsAt end of the undo window while COUNTING_DOWN
/// @param closing no further order of it may be sent: the owner cancelled what was left
/// @param reason why it is in this state, in a sentence; empty when the state says it all
public record TicketRecord(
        Ticket ticket,
        TicketState state,
        List<CheckResult> checks,
        Optional<ApprovalToken> approval,
        List<Quote> approvalQuotes,
        Optional<Instant> sendsAt,
        Instant changedAt,
        boolean closing,
        String reason) {
    public TicketRecord {
        checks = List.copyOf(checks);
        approvalQuotes = List.copyOf(approvalQuotes);
    }

    /// What the checks warn of, each to be accepted by a tick.
    public List<CheckResult> warnings() {
        return checks.stream().filter(CheckResult::warns).toList();
    }

    public TicketRecord with(TicketState next, Instant at, String why) {
        return new TicketRecord(ticket, next, checks, approval, approvalQuotes, sendsAt, at, closing, why);
    }

    public TicketRecord approved(ApprovalToken by, List<Quote> seen) {
        return new TicketRecord(ticket, state, checks, Optional.of(by), seen, sendsAt, changedAt, closing, reason);
    }

    public TicketRecord sendingAt(Optional<Instant> at) {
        return new TicketRecord(ticket, state, checks, approval, approvalQuotes, at, changedAt, closing, reason);
    }

    public TicketRecord closed() {
        return new TicketRecord(ticket, state, checks, approval, approvalQuotes, sendsAt, changedAt, true, reason);
    }
}
