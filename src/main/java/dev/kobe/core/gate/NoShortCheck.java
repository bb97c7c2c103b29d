// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.Position;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import java.math.BigDecimal;
import java.util.Optional;

/// Nothing is sold that is not held: a sale is at most the strategy's holding less what is already being sold, and a
/// conversion sells at most the traded cash, in a cash account the settled cash, that nothing else needs.
public record NoShortCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("SHORT_SALE");

    @Override
    public int number() {
        return 24;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "No short sale";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().instrument().isPair()) {
            return judgePair(answer);
        }
        if (order.order().side() == Side.BUY) {
            return answer.skip("A buy sells nothing.");
        }
        BigDecimal free = freeShares(order);
        String value = Answer.count(order.order().quantity().value());
        return order.order().quantity().value().compareTo(free) <= 0
                ? answer.pass(value, Answer.count(free), "All of it is held.")
                : answer.deny(
                        value,
                        Answer.count(free),
                        "The order sells " + value + " " + answer.symbol() + " and " + Answer.count(free)
                                + " are held and not being sold.");
    }

    private static CheckResult judgePair(Answer answer) {
        OrderUnderCheck order = answer.order();
        Currency sold = CashEffect.paidWith(order.order());
        BigDecimal amount = CashEffect.of(
                        order.order(), order.order().quantity().value())
                .getOrDefault(sold, BigDecimal.ZERO)
                .negate();
        BigDecimal less = CashEffect.settledShort(order);
        Optional<BigDecimal> missing = less.signum() == 0
                ? Optional.of(BigDecimal.ZERO)
                : FxRate.inBase(sold, less, order.book().base(), order.rate());
        if (missing.isEmpty()) {
            return answer.unknown(
                    Answer.money(amount, sold), "How much of the currency has settled is not known without a rate.");
        }
        BigDecimal free = CashEffect.free(order, sold).subtract(missing.get());
        return amount.compareTo(free) <= 0
                ? answer.pass(Answer.money(amount, sold), Answer.money(free, sold), "The currency sold is there.")
                : answer.deny(
                        Answer.money(amount, sold),
                        Answer.money(free, sold),
                        "The conversion sells " + Answer.money(amount, sold) + " and " + Answer.money(free, sold)
                                + " are free." + CashEffect.namedShort(order));
    }

    private static BigDecimal freeShares(OrderUnderCheck order) {
        BigDecimal free = order.book()
                .position(order.order().strategy(), order.order().instrument())
                .map(Position::quantity)
                .orElse(BigDecimal.ZERO)
                // What the owner sold by hand is gone, whichever strategy had bought it.
                .min(order.book().held(order.order().instrument()));
        for (OrderRecord one : order.working()) {
            if (isSameSale(one.order(), order.order())) {
                free = free.subtract(one.remaining().value());
            }
        }
        for (Order one : order.planned()) {
            if (isSameSale(one, order.order())) {
                free = free.subtract(one.quantity().value());
            }
        }
        return free;
    }

    private static boolean isSameSale(Order one, Order order) {
        return one.side() == Side.SELL
                && one.instrument().equals(order.instrument())
                && one.strategy().equals(order.strategy());
    }
}
