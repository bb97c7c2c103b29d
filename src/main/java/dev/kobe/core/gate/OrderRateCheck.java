// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;

/// At most 10 orders leave in a minute and 50 in 24 hours; one more halts the desk, because no plan
/// of it needs so many. A ticket with more lines than that is not let through as it is drawn.
public record OrderRateCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_RATE");

    @Override
    public int number() {
        return 32;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Orders a minute and a day";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        PaceLimits pace = order.limits().pace();
        long lines = order.moment() == Moment.DRAFT ? order.planned().size() + 1L : 1;
        long minute = lines + (order.moment() == Moment.DRAFT ? 0 : since(order, Duration.ofMinutes(1)));
        long day = lines + since(order, Duration.ofHours(24));
        String value = minute + " and " + day;
        String limit = pace.ordersPerMinute() + " a minute, " + pace.ordersPerDay() + " a day";
        return minute <= pace.ordersPerMinute() && day <= pace.ordersPerDay()
                ? answer.pass(value, limit, "Few orders have left.")
                : answer.deny(
                        value,
                        limit,
                        "It would be order " + minute + " of the minute and " + day + " of the day; " + limit
                                + " are allowed.");
    }

    @Override
    public boolean halts() {
        return true;
    }

    private static long since(OrderUnderCheck order, Duration time) {
        return order.recent().stream()
                .filter(one -> !one.order().ref().equals(order.order().ref()))
                .map(OrderRecord::intendedAt)
                .filter(at -> Duration.between(at, order.now()).compareTo(time) < 0)
                .count();
    }
}
