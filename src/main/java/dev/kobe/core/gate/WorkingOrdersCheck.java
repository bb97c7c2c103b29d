// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.outcome.RefusalCode;

/// At most one order works for an instrument on each side. A ticket may be drawn while one does; its line waits.
public record WorkingOrdersCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("WORKING_ORDERS");

    @Override
    public int number() {
        return 29;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Orders at work";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        int most = order.limits().pace().workingPerSide();
        long there = order.working().stream()
                .filter(one -> one.order().instrument().equals(order.order().instrument())
                        && one.order().side() == order.order().side())
                .count();
        String value = String.valueOf(there + 1);
        String limit = "at most " + most;
        if (there < most) {
            return answer.pass(value, limit, "No other order works on this side.");
        }
        String sentence = there + " " + order.order().side() + " of " + answer.symbol() + " already at work; " + limit
                + " may be.";
        return order.moment() == Moment.DRAFT
                ? answer.warn(value, limit, sentence)
                : answer.deny(value, limit, sentence);
    }
}
