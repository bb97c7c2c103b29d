// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;

/// The ticket was approved exactly as it now stands, under the limits now in force, and its window has not closed.
///
/// One approval sends an order once: a second send of the same reference is refused by check 27.
public record ApprovalCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("APPROVAL_INVALID");

    @Override
    public int number() {
        return 5;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Approval";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        if (order.approval().isEmpty()) {
            return answer.unknown("approved", "The ticket has not been approved.");
        }
        ApprovalToken given = order.approval().get();
        if (!given.ticket().equals(order.order().ref().ticket())) {
            return answer.deny(
                    given.ticket().value(),
                    order.order().ref().ticket().value(),
                    "The approval is for ticket " + given.ticket() + ".");
        }
        if (!given.covers(order.ticketHash()) || order.ticketHash().isBlank()) {
            return answer.deny(
                    "changed", "as approved", "The ticket has changed since it was approved: approve it again.");
        }
        if (given.limitsVersion() != order.limits().version()) {
            return answer.deny(
                    "limits " + order.limits().version(),
                    "limits " + given.limitsVersion(),
                    "The limits have changed since the approval: approve the ticket again.");
        }
        if (order.now().isBefore(given.at())) {
            return answer.deny(
                    given.at().toString(), order.now().toString(), "The approval is dated after the present time.");
        }
        String until = "until " + given.expires();
        return order.now().isBefore(given.expires())
                ? answer.pass(order.now().toString(), until, "Approved as it stands, " + until + ".")
                : answer.deny(order.now().toString(), until, "The approval held " + until + ".");
    }
}
