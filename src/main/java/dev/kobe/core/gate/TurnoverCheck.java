// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A ticket trades at most 205 % of equity, both sides counted, which a full rotation of 200 % fits
/// into; from 140 % on it is said. A day trades at most 210 %, conversions left out.
public record TurnoverCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("TURNOVER_HIGH");

    @Override
    public int number() {
        return 30;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Turnover";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        ShareLimits limits = order.limits().shares();
        BigDecimal most = limits.turnover().value();
        String limit = Percent.limit(most) + " a ticket, "
                + Percent.limit(limits.dayTurnover().value()) + " a day";
        BigDecimal ticket = order.ticket().turnover();
        String part = Percent.of(ticket).beside(most);
        if (ticket.compareTo(most) > 0) {
            return answer.deny(
                    part,
                    limit,
                    "The ticket trades " + part + " of equity, both sides; it may trade " + Percent.limit(most) + ".");
        }
        Optional<BigDecimal> day = day(order);
        if (day.isEmpty()) {
            return answer.unknown(limit, "Equity, a rate or the worth of today's trades is not known.");
        }
        BigDecimal mostADay = limits.dayTurnover().value();
        String today = Percent.of(day.get()).beside(mostADay);
        if (day.get().compareTo(mostADay) > 0) {
            return answer.deny(
                    today,
                    limit,
                    "With it the day trades " + today + " of equity, both sides; it may trade "
                            + Percent.limit(mostADay) + ".");
        }
        return ticket.compareTo(limits.turnoverWarns().value()) >= 0
                ? answer.warn(part, limit, "The ticket trades " + part + " of equity, both sides.")
                : answer.pass(part, limit, "The ticket trades " + part + " of equity, both sides.");
    }

    /// What the day has traded with this order, or as a ticket is drawn with the whole of it, over equity.
    private static Optional<BigDecimal> day(OrderUnderCheck order) {
        Optional<BigDecimal> before = CashEffect.equity(order)
                .flatMap(equity -> order.day().traded().map(sum -> sum.divide(equity, MathContext.DECIMAL64)));
        if (order.moment() == Moment.DRAFT) {
            return before.map(sum -> sum.add(order.ticket().turnover()));
        }
        if (order.order().instrument().isPair()) {
            return before;
        }
        Optional<BigDecimal> worth = CashEffect.inBase(
                order,
                order.order().limit().worth(order.order().quantity()),
                order.order().limit().currency());
        return before.flatMap(sum -> worth.flatMap(
                one -> CashEffect.equity(order).map(equity -> sum.add(one.divide(equity, MathContext.DECIMAL64)))));
    }
}
