// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;

/// The orders of one ticket leave under one approval: a second one would let the same cause trade
/// twice. What is left of a ticket is approved as a ticket of its own.
public record ApprovalsCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("APPROVAL_REPEATED");

    @Override
    public int number() {
        return 31;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Approvals";
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
        int most = order.limits().pace().approvals();
        int given = order.ticket().approvals();
        String limit = "at most " + most;
        return given <= most
                ? answer.pass(String.valueOf(given), limit, "The ticket's orders leave under one approval.")
                : answer.deny(
                        String.valueOf(given),
                        limit,
                        "Orders of this ticket have left under an earlier approval: what is left needs a ticket of its"
                                + " own.");
    }
}
