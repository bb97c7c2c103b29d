// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;

/// The quantity is whole, above zero and at most the cap; currency pairs have a cap of their own.
public record QuantityCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("QUANTITY_CAP");

    @Override
    public int number() {
        return 17;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Quantity";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        boolean pair = order.order().instrument().isPair();
        Quantity cap = pair ? order.limits().pairCap() : order.limits().shareCap();
        Quantity quantity = order.order().quantity();
        String value = Answer.count(quantity.value());
        String limit = Answer.count(cap.value());
        if (!quantity.isPositive() || !quantity.isMultipleOf(BigDecimal.ONE)) {
            return answer.deny(value, limit, "The quantity is a whole number above zero, not " + value + ".");
        }
        return quantity.compareTo(cap) <= 0
                ? answer.pass(value, limit, value + " is at most " + limit + ".")
                : answer.deny(
                        value,
                        limit,
                        "The order is for " + value + " " + answer.symbol() + "; one order may be at most " + limit
                                + ".");
    }
}
