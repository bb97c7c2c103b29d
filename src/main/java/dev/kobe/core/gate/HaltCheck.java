// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;

/// Nothing leaves while the desk is halted.
public record HaltCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("GATE_HALTED");

    @Override
    public int number() {
        return 1;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Halt";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        return order.halted()
                ? answer.deny("halted", "not halted", "The desk is halted: no order leaves until you resume.")
                : answer.pass("not halted", "not halted", "The desk is not halted.");
    }
}
