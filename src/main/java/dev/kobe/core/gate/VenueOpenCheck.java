// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.time.LondonTime;
import dev.kobe.core.time.TradingWindow;
import java.time.Instant;

/// The venue is open, the strategy's window has begun, and at least two minutes of it are left.
///
/// A flatten order needs the open venue and the time before the cut-off, but does not wait for the window to begin.
public record VenueOpenCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("VENUE_CLOSED");

    @Override
    public int number() {
        return 8;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Venue open";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        boolean flatten = order.order().purpose() == Purpose.FLATTEN;
        if (!order.venueOpen()) {
            return answer.deny("closed", "open", "The exchange of " + answer.symbol() + " is closed.");
        }
        if (order.window().isEmpty()) {
            return flatten
                    ? answer.pass("open", "open", "The exchange is open; a flatten order needs no trading window.")
                    : answer.unknown("in the window", "There is no trading window now.");
        }
        TradingWindow window = order.window().get();
        Instant last = window.closes().minus(order.limits().cutOff());
        String now = LondonTime.of(order.now());
        String limit = LondonTime.of(window.opens()) + " to " + LondonTime.of(last);
        if (order.now().isBefore(window.opens()) && !flatten) {
            return answer.deny(now, limit, "The trading window opens at " + LondonTime.of(window.opens()) + ".");
        }
        return order.now().isBefore(last)
                ? answer.pass(now, limit, "The exchange is open and the window has time left.")
                : answer.deny(now, limit, "New orders stop at " + LondonTime.of(last) + ".");
    }
}
