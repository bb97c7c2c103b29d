// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What orders do to cash at their limits, by currency; positive comes in.
///
/// Working orders take their money away and bring none, since they may not fill. As a ticket is drawn its other lines
/// do both, because conversions and sales go before the buys that they pay for; in a cash account what comes in counts
/// only once it has settled, and what the broker counts as settled less than the books is not there.
final class CashEffect {
    private CashEffect() {}

    /// The currency that an order pays with.
    static Currency paidWith(Order order) {
        return order.instrument().isPair() && order.side() == Side.SELL
                ? order.instrument().pairBase()
                : order.limit().currency();
    }

    static Map<Currency, BigDecimal> of(Order order, BigDecimal quantity) {
        BigDecimal signed = quantity.multiply(BigDecimal.valueOf(order.side().sign()));
        BigDecimal paid = signed.multiply(order.limit().inCurrency()).negate();
        Currency currency = order.limit().currency();
        return order.instrument().isPair()
                ? Map.of(order.instrument().pairBase(), signed, currency, paid)
                : Map.of(currency, paid);
    }

    /// This order's own effect on a currency, its estimated commission taken off.
    static BigDecimal ofThis(OrderUnderCheck order, Currency currency) {
        BigDecimal own = in(order.order(), order.order().quantity().value(), currency);
        return order.commissionEstimate().currency().equals(currency)
                ? own.subtract(order.commissionEstimate().amount())
                : own;
    }

    /// Cash of a currency after this order and everything before it.
    static BigDecimal after(OrderUnderCheck order, Currency currency) {
        BigDecimal planned = order.cashAccount() ? BigDecimal.ZERO : plannedIn(order, currency);
        return free(order, currency).add(planned).add(ofThis(order, currency));
    }

    /// The same once everything that is traded and planned has settled.
    static BigDecimal afterSettlement(OrderUnderCheck order, Currency currency) {
        return left(order, order.book().cash(currency), currency)
                .add(plannedIn(order, currency))
                .add(ofThis(order, currency));
    }

    /// What the broker counts as settled less than the books, in the base currency: in which currency, it does not say.
    static BigDecimal settledShort(OrderUnderCheck order) {
        return order.settledShort()
                .filter(less -> order.cashAccount())
                .map(Money::amount)
                .orElse(BigDecimal.ZERO);
    }

    /// How a sentence names that.
    static String namedShort(OrderUnderCheck order) {
        BigDecimal less = settledShort(order);
        return less.signum() == 0
                ? ""
                : " The broker counts " + Answer.money(less, order.book().base())
                        + " less settled cash than the books.";
    }

    /// Cash of a currency that working orders and the ticket's other lines do not need.
    static BigDecimal free(OrderUnderCheck order, Currency currency) {
        return left(
                order,
                order.cashAccount()
                        ? order.book().spendable(currency, order.today())
                        : order.book().cash(currency),
                currency);
    }

    private static BigDecimal left(OrderUnderCheck order, Money there, Currency currency) {
        BigDecimal free = there.amount();
        for (OrderRecord one : order.working()) {
            free = free.add(in(one.order(), one.remaining().value(), currency).min(BigDecimal.ZERO));
        }
        for (Order one : order.planned()) {
            free = free.add(in(one, one.quantity().value(), currency).min(BigDecimal.ZERO));
        }
        return free;
    }

    private static BigDecimal plannedIn(OrderUnderCheck order, Currency currency) {
        if (order.moment() == Moment.SEND) {
            return BigDecimal.ZERO;
        }
        return order.planned().stream()
                .map(one -> in(one, one.quantity().value(), currency).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal in(Order order, BigDecimal quantity, Currency currency) {
        return of(order, quantity).getOrDefault(currency, BigDecimal.ZERO);
    }

    /// An amount in the base currency; empty when the rate is not known.
    static Optional<BigDecimal> inBase(OrderUnderCheck order, BigDecimal amount, Currency currency) {
        return FxRate.inBase(order.book().base(), amount, currency, order.rate());
    }

    /// Equity in the base currency; empty when it is not known, not in the base currency or not above zero.
    static Optional<BigDecimal> equity(OrderUnderCheck order) {
        return order.equity()
                .filter(money -> money.currency().equals(order.book().base()) && money.isPositive())
                .map(Money::amount);
    }
}
