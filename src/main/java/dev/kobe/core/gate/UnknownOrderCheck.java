// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.outcome.RefusalCode;

/// No order stands at the broker for the same instrument that is not accounted for: none of unknown fate, and none that
/// was entered by hand.
///
/// A ticket may be drawn and approved while there is one; its line waits until it is gone.
public record UnknownOrderCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("GATE_UNKNOWN_ORDER");
    private static final String LIMIT = "none";

    @Override
    public int number() {
        return 28;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "No unknown order";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.unaccounted().isEmpty()) {
            return answer.pass(LIMIT, LIMIT, "No other order for it is open that is not accounted for.");
        }
        String value = String.valueOf(order.unaccounted().size());
        String sentence = String.join("; ", order.unaccounted()) + ".";
        return order.moment() == Moment.DRAFT
                ? answer.warn(value, LIMIT, sentence + " The line waits until it is gone.")
                : answer.deny(value, LIMIT, sentence);
    }
}
