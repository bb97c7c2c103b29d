// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.util.Locale;

/// An order of a flatten or reduction ticket makes a holding smaller and never turns it: it sells, no
/// conversion, and with what is already being sold at most what the desk holds.
public record ReduceOnlyCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("REDUCE_ONLY");

    @Override
    public int number() {
        return 25;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Reduce only";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (!order.order().purpose().isReduceOnly()) {
            return answer.skip("The ticket is not one that only reduces.");
        }
        String purpose = order.order().purpose().name().toLowerCase(Locale.ROOT);
        if (order.order().side() != Side.SELL || order.order().instrument().isPair()) {
            return answer.deny(
                    order.order().side().name(), "SELL", "A " + purpose + " order only ever sells what is held.");
        }
        BigDecimal held = order.book().held(order.order().instrument());
        BigDecimal selling = order.order().quantity().value();
        for (OrderRecord one : order.working()) {
            if (one.order().side() == Side.SELL
                    && one.order().instrument().equals(order.order().instrument())) {
                selling = selling.add(one.remaining().value());
            }
        }
        String value = Answer.count(selling);
        return selling.compareTo(held) <= 0
                ? answer.pass(value, Answer.count(held), "It makes the holding smaller.")
                : answer.deny(
                        value,
                        Answer.count(held),
                        "A " + purpose + " order would bring what is being sold to " + value + " of "
                                + Answer.count(held) + " held.");
    }
}
