// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// One order is at most 40 % of equity and at most an absolute amount, valued at its limit; conversions are exempt.
public record OrderValueCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_VALUE");

    @Override
    public int number() {
        return 18;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Order value";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.order().instrument().isPair()) {
            return answer.skip("A conversion is not an investment; its size is held by check 17.");
        }
        BigDecimal share = order.limits().orderShare().value();
        String limit = Percent.limit(share) + " and "
                + Answer.money(
                        order.limits().orderValue().amount(),
                        order.limits().orderValue().currency());
        BigDecimal worth = order.order().limit().worth(order.order().quantity());
        Optional<BigDecimal> value =
                CashEffect.inBase(order, worth, order.order().limit().currency());
        Optional<BigDecimal> equity = CashEffect.equity(order);
        if (value.isEmpty() || equity.isEmpty()) {
            return answer.unknown(limit, "Equity or the exchange rate is not known, so the order has no share of it.");
        }
        Currency base = order.book().base();
        if (!order.limits().orderValue().currency().equals(base)) {
            return answer.unknown(limit, "The cap of one order is not in " + base + ", the desk's currency.");
        }
        if (value.get().compareTo(order.limits().orderValue().amount()) > 0) {
            return answer.deny(
                    Answer.money(value.get(), base),
                    limit,
                    answer.symbol() + " is worth " + Answer.money(value.get(), base) + "; one order may be at most "
                            + Answer.money(order.limits().orderValue().amount(), base) + ".");
        }
        String part = Percent.of(value.get().divide(equity.get(), MathContext.DECIMAL64))
                .beside(share);
        return value.get().compareTo(equity.get().multiply(share)) <= 0
                ? answer.pass(part, limit, answer.symbol() + " is " + part + " of equity.")
                : answer.deny(
                        part,
                        limit,
                        answer.symbol() + " is " + part + " of equity; one order may be at most " + Percent.limit(share)
                                + ".");
    }
}
