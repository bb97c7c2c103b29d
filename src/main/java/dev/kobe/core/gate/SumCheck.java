// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What has filled, what still works and this order are together at most what the ticket line intends: the quantity
/// of its first attempt.
public record SumCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("SUM_EXCEEDS_INTENT");

    @Override
    public int number() {
        return 44;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Sum within intent";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        Map<OrderRef, OrderRecord> attempts = attempts(order);
        OrderRef first =
                new OrderRef(order.order().ref().ticket(), order.order().ref().line(), 1);
        Optional<Quantity> intent = order.order().ref().attempt() == 1
                ? Optional.of(order.order().quantity())
                : Optional.ofNullable(attempts.get(first))
                        .map(one -> one.order().quantity());
        if (intent.isEmpty()) {
            return answer.unknown("at most the line", "The first attempt of this line is not known.");
        }
        BigDecimal sum = order.order().quantity().value();
        for (OrderRecord one : attempts.values()) {
            sum = sum.add(one.filled().value());
            if (one.isOpen()) {
                sum = sum.add(one.remaining().value());
            }
        }
        String value = Answer.count(sum);
        String limit = Answer.count(intent.get().value());
        return sum.compareTo(intent.get().value()) <= 0
                ? answer.pass(value, limit, "Filled, working and this order are within the line.")
                : answer.deny(
                        value,
                        limit,
                        "Filled, working and this order are " + value + " together; the line intends " + limit + ".");
    }

    @Override
    public boolean halts() {
        return true;
    }

    private static Map<OrderRef, OrderRecord> attempts(OrderUnderCheck order) {
        Map<OrderRef, OrderRecord> attempts = new TreeMap<>();
        Stream.concat(order.recent().stream(), order.working().stream())
                .filter(one -> !one.order().ref().equals(order.order().ref()))
                .filter(one ->
                        one.order().ref().ticket().equals(order.order().ref().ticket())
                                && one.order().ref().line()
                                        == order.order().ref().line())
                .forEach(one -> attempts.put(one.order().ref(), one));
        return attempts;
    }
}
