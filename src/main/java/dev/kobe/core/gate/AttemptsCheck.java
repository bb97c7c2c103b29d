// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;

/// The order of a line is replaced at most five times. Kobe never changes an order that works: it is
/// cancelled and another attempt of its line is sent.
public record AttemptsCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ORDER_ATTEMPTS");

    @Override
    public int number() {
        return 35;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Attempts of a line";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        int most = order.limits().pace().attempts();
        int replaced = order.order().ref().attempt() - 1;
        String limit = "at most " + most;
        return replaced <= most
                ? answer.pass(String.valueOf(replaced), limit, "The line has been replaced " + replaced + " times.")
                : answer.deny(
                        String.valueOf(replaced),
                        limit,
                        "The line has been replaced " + replaced + " times; " + limit + " are allowed.");
    }
}
