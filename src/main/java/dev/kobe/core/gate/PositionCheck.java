// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// After the trade a position is at most 40 % of equity, working and planned buys of it included; valued at the
/// dearer of limit and mid.
public record PositionCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("POSITION_SHARE");

    @Override
    public int number() {
        return 20;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Position after the trade";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.order().instrument().isPair()) {
            return answer.skip("A conversion makes no position.");
        }
        if (order.order().side() == Side.SELL) {
            return answer.skip("A sale makes the position smaller.");
        }
        BigDecimal share = order.limits().positionShare().value();
        String limit = Percent.limit(share);
        Optional<BigDecimal> equity = CashEffect.equity(order);
        Optional<BigDecimal> price = dearest(order);
        Optional<BigDecimal> value = price.flatMap(one -> CashEffect.inBase(
                order, one.multiply(after(order)), order.order().limit().currency()));
        if (equity.isEmpty() || value.isEmpty()) {
            return answer.unknown(
                    limit, "Equity, quote or exchange rate is not known, so the position has no share of it.");
        }
        String part = Percent.of(value.get().divide(equity.get(), MathContext.DECIMAL64))
                .beside(share);
        return value.get().compareTo(equity.get().multiply(share)) <= 0
                ? answer.pass(part, limit, answer.symbol() + " would be " + part + " of equity.")
                : answer.deny(
                        part,
                        limit,
                        answer.symbol() + " would be " + part + " of equity; one position may be at most " + limit
                                + ".");
    }

    private static BigDecimal after(OrderUnderCheck order) {
        BigDecimal after = order.book()
                .held(order.order().instrument())
                .add(order.order().quantity().value());
        for (OrderRecord one : order.working()) {
            if (isBuyOfSame(one.order(), order.order())) {
                after = after.add(one.remaining().value());
            }
        }
        for (Order one : order.planned()) {
            if (isBuyOfSame(one, order.order())) {
                after = after.add(one.quantity().value());
            }
        }
        return after;
    }

    private static boolean isBuyOfSame(Order one, Order order) {
        return one.side() == Side.BUY && one.instrument().equals(order.instrument());
    }

    private static Optional<BigDecimal> dearest(OrderUnderCheck order) {
        BigDecimal limit = order.order().limit().inCurrency();
        return order.quote()
                .filter(quote -> quote.instrument().equals(order.order().instrument()))
                .filter(quote -> quote.bid().unit().equals(order.order().limit().unit())
                        && quote.ask().unit().equals(quote.bid().unit()))
                .map(quote -> quote.mid().inCurrency().max(limit));
    }
}
