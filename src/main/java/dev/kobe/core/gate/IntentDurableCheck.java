// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.outcome.RefusalCode;

/// The intent to send is on disk before a byte leaves.
public record IntentDurableCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("INTENT_NOT_DURABLE");

    @Override
    public int number() {
        return 43;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Intent on disk";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        return order.intentDurable()
                ? answer.pass("on disk", "on disk", "The intent is on disk.")
                : answer.deny("not on disk", "on disk", "The intent to send is not on disk yet.");
    }
}
