// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The same reference is never sent twice, and the same instrument, side and quantity not again within 24 hours, unless
/// that order ended without a fill.
///
/// The order's own intent, journaled and not sent yet, is no duplicate of itself.
public record DuplicateCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_DUPLICATE");

    @Override
    public int number() {
        return 27;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "No duplicate";
    }

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final String LIMIT = "once in 24 h";

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        List<OrderRecord> same = known(order).stream()
                .filter(one -> one.order().ref().equals(order.order().ref()))
                .toList();
        if (same.size() > 1 || same.stream().anyMatch(one -> !isThisIntent(one, order))) {
            return answer.deny(
                    order.order().ref().toString(), LIMIT, order.order().ref() + " has been sent before.");
        }
        for (OrderRecord one : known(order)) {
            if (!same.contains(one)
                    && isSame(one.order(), order.order())
                    && isRecent(one, order)
                    && !endedUnfilled(one)) {
                return answer.deny(
                        one.order().ref().toString(),
                        LIMIT,
                        one.order().ref() + " already had the same instrument, side and quantity at " + one.intendedAt()
                                + ".");
            }
        }
        return answer.pass("new", LIMIT, "No such order was sent in the last 24 hours.");
    }

    private static List<OrderRecord> known(OrderUnderCheck order) {
        return Stream.concat(order.working().stream(), order.recent().stream()).toList();
    }

    // The intent is on disk before the bytes leave, so the order's own record stands among the recent ones.
    private static boolean isThisIntent(OrderRecord one, OrderUnderCheck order) {
        return one.order().equals(order.order())
                && one.state() == OrderState.INTENDED
                && one.filled().isZero()
                && !order.working().contains(one);
    }

    private static boolean isSame(Order one, Order order) {
        return one.instrument().equals(order.instrument())
                && one.side() == order.side()
                && one.quantity().equals(order.quantity());
    }

    private static boolean isRecent(OrderRecord one, OrderUnderCheck order) {
        return Duration.between(one.intendedAt(), order.now()).compareTo(WINDOW) < 0;
    }

    private static boolean endedUnfilled(OrderRecord one) {
        return !one.isOpen() && one.filled().isZero();
    }
}
