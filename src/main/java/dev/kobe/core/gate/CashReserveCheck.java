// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// After a buy, its fees, and everything working and planned, cash of all currencies is at least 0.5 % of equity; in a
/// cash account only settled cash counts, by the lower of the books' and the broker's count. As a ticket is drawn, a
/// buy that only waits for its ticket's sales to settle is let through with a word: it is not sent before they have.
public record CashReserveCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("CASH_RESERVE");

    @Override
    public int number() {
        return 23;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Cash reserve";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.order().instrument().isPair()) {
            return answer.skip("A conversion moves cash and does not spend it.");
        }
        if (order.order().side() == Side.SELL) {
            return answer.skip("A sale brings cash.");
        }
        BigDecimal share = order.limits().reserveShare().value();
        String limit = "at least " + Percent.limit(share);
        Optional<BigDecimal> equity = CashEffect.equity(order);
        Optional<BigDecimal> cash =
                total(order, CashEffect::after).map(sum -> sum.subtract(CashEffect.settledShort(order)));
        if (equity.isEmpty() || cash.isEmpty()) {
            return answer.unknown(limit, "Equity or the exchange rate is not known, so cash after the trade is not.");
        }
        Currency base = order.book().base();
        String value = Answer.money(cash.get(), base);
        BigDecimal least = equity.get().multiply(share);
        if (cash.get().compareTo(least) >= 0) {
            return answer.pass(value, limit, "Cash after the trade and its fees would be " + value + ".");
        }
        boolean waits = order.cashAccount()
                && order.moment() == Moment.DRAFT
                && total(order, CashEffect::afterSettlement)
                        .filter(later -> later.compareTo(least) >= 0)
                        .isPresent();
        return waits
                ? answer.warn(
                        value,
                        limit,
                        "The buy waits until what is sold has settled: settled cash after it would be " + value + "."
                                + CashEffect.namedShort(order))
                : answer.deny(
                        value,
                        limit,
                        (order.cashAccount() ? "Settled cash" : "Cash") + " after the trade and its fees would be "
                                + value + "; it must stay at least " + Answer.money(least, base) + "."
                                + CashEffect.namedShort(order));
    }

    private static Optional<BigDecimal> total(
            OrderUnderCheck order, BiFunction<OrderUnderCheck, Currency, BigDecimal> cash) {
        TreeSet<Currency> currencies = new TreeSet<>(order.book().cash().keySet());
        currencies.add(CashEffect.paidWith(order.order()));
        currencies.add(order.commissionEstimate().currency());
        order.planned()
                .forEach(one -> currencies.addAll(
                        CashEffect.of(one, one.quantity().value()).keySet()));
        Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
        for (Currency currency : currencies) {
            BigDecimal after = cash.apply(order, currency);
            Optional<BigDecimal> worth =
                    after.signum() == 0 ? Optional.of(BigDecimal.ZERO) : CashEffect.inBase(order, after, currency);
            total = total.flatMap(sum -> worth.map(sum::add));
        }
        return total;
    }
}
