// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;

/// The link to the broker is up and the books were found equal to the broker's less than five minutes ago.
public record ReconciledCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("GATE_NOT_RECONCILED");

    @Override
    public int number() {
        return 3;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Reconciled and linked";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Duration within = order.limits().reconciledWithin();
        String limit = "under " + within.toSeconds() + " s";
        if (!order.linkUp()) {
            return answer.deny("link down", limit, "The link to the broker is down.");
        }
        if (order.reconciledAt().isEmpty()) {
            return answer.unknown(limit, "The books have not been compared with the broker since the link came up.");
        }
        Duration age = Duration.between(order.reconciledAt().get(), order.now());
        String value = age.toSeconds() + " s";
        return age.compareTo(within) < 0
                ? answer.pass(value, limit, "The books were found equal to the broker's " + value + " ago.")
                : answer.deny(
                        value,
                        limit,
                        "The books were last found equal to the broker's " + value + " ago; it may be " + limit + ".");
    }
}
