// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// An order is worth at least 100 in the base currency, by the dearer of limit and mid: below it its cost is out of
/// proportion. A line that small is left out as the ticket is drawn; what only reduces is let through with a word.
public record MinimumValueCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_TOO_SMALL");

    @Override
    public int number() {
        return 38;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Least value";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        BigDecimal least = order.limits().costs().minimumValue();
        String limit = "at least " + Answer.money(least, order.book().base());
        Price price = order.order().limit();
        BigDecimal dearer = Stream.concat(
                        Stream.of(price),
                        Mids.of(order, order.order().instrument())
                                .filter(mid -> mid.unit().equals(price.unit()))
                                .stream())
                .map(Price::inCurrency)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        Optional<BigDecimal> worth = CashEffect.inBase(
                order, dearer.multiply(order.order().quantity().value()), price.currency());
        if (worth.isEmpty()) {
            return answer.unknown(limit, "What the order is worth is not known without a rate.");
        }
        String value = Answer.money(worth.get(), order.book().base());
        if (worth.get().compareTo(least) >= 0) {
            return answer.pass(value, limit, "It is worth " + value + ".");
        }
        String sentence = answer.symbol() + " is worth " + value + "; an order is " + limit + ".";
        return order.order().purpose().isReduceOnly()
                ? answer.warn(value, limit, sentence)
                : answer.deny(value, limit, sentence);
    }
}
