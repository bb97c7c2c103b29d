// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Orders and cancellations of the last 24 hours over orders executed and one, as the broker reckons
/// it, which calls more than 20 excessive: from 5 on it is said, from 10 on nothing new leaves that
/// does not only reduce.
///
/// Example: 8 orders of which 1 was executed and 1 cancelled make with a ninth (9 + 1) / (1 + 1) = 5, which is said.
public record EfficiencyCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_EFFICIENCY");

    @Override
    public int number() {
        return 34;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Order efficiency";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        List<OrderRecord> others = order.recent().stream()
                .filter(one -> !one.order().ref().equals(order.order().ref()))
                .toList();
        long cancelled = others.stream().filter(OrderRecord::cancelRequested).count();
        long executed = others.stream().filter(one -> !one.filled().isZero()).count();
        BigDecimal messages = BigDecimal.valueOf(others.size() + 1 + cancelled);
        BigDecimal trades = BigDecimal.valueOf(executed + 1);
        String value = messages.divide(trades, 1, RoundingMode.HALF_EVEN).toPlainString();
        BigDecimal stops = order.limits().pace().efficiency();
        String limit = "under " + stops.toPlainString();
        String sentence = value + " messages for each executed order in 24 hours";
        if (messages.compareTo(trades.multiply(stops)) >= 0) {
            return order.order().purpose().isReduceOnly()
                    ? answer.warn(value, limit, sentence + "; what only reduces still leaves.")
                    : answer.deny(value, limit, sentence + "; it must stay " + limit + ".");
        }
        return messages.compareTo(trades.multiply(order.limits().pace().efficiencyWarns())) >= 0
                ? answer.warn(value, limit, sentence + ".")
                : answer.pass(value, limit, sentence + ".");
    }
}
