// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.OrderType;
import dev.kobe.core.outcome.RefusalCode;
import java.util.Optional;
import java.util.Set;

/// The order is of a kind that this desk sends (limit, limit on close, market on close; never a
/// market order) and that the broker takes for the contract.
public record OrderTypeCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_TYPE");

    @Override
    public int number() {
        return 12;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Order type";
    }

    private static final Set<OrderType> SENT = Set.of(OrderType.LMT, OrderType.LOC, OrderType.MOC);

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        OrderType type = order.order().type();
        String limit = "LMT, LOC or MOC";
        if (!SENT.contains(type)) {
            return answer.deny(type.name(), limit, "Orders of the kind " + type + " are never sent.");
        }
        Optional<Set<String>> taken = order.market().orderTypes();
        if (taken.isEmpty()) {
            return answer.unknown(
                    limit, "Which kinds of order the broker takes for " + answer.symbol() + " is not known.");
        }
        return taken.get().contains(type.name())
                ? answer.pass(type.name(), limit, "The broker takes " + type + " for " + answer.symbol() + ".")
                : answer.deny(
                        type.name(),
                        String.join(", ", taken.get()),
                        "The broker takes no order of the kind " + type + " for " + answer.symbol() + ".");
    }
}
