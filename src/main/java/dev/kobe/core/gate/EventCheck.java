// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import java.util.List;

/// No split, merger or other corporate action that the desk has booked lies within a session of
/// today; if one does, it is said. No calendar of what companies announce is read, so that earnings
/// and ex-dates are not seen.
public record EventCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("EVENT_NEAR");

    @Override
    public int number() {
        return 39;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Event near";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        int sessions = order.limits().ground().eventSessions();
        String limit = "none within " + sessions + " session" + (sessions == 1 ? "" : "s");
        List<String> near = order.market().events().stream()
                .filter(one -> Math.abs(one.sessions()) <= sessions)
                .map(one -> one.what() + " on " + one.day())
                .toList();
        return near.isEmpty()
                ? answer.pass("none booked", limit, "No booked corporate action is near; announcements are not read.")
                : answer.warn(
                        String.valueOf(near.size()), limit, answer.symbol() + ": " + String.join(", ", near) + ".");
    }
}
