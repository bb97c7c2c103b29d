// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// At most 20 orders and cancellations leave in a second; one more halts the desk. Questions to the
/// broker wait in line by themselves and never count against it.
public record MessageRateCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("MESSAGE_RATE");

    @Override
    public int number() {
        return 33;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Messages a second";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.moment() == Moment.DRAFT) {
            return answer.skipAtDraft();
        }
        int most = order.limits().pace().messagesPerSecond();
        long sent = 1
                + order.recent().stream()
                        .filter(one -> !one.order().ref().equals(order.order().ref()))
                        .flatMap(MessageRateCheck::messages)
                        .filter(at -> Duration.between(at, order.now()).compareTo(Duration.ofSeconds(1)) < 0)
                        .count();
        String limit = "at most " + most + " a second";
        return sent <= most
                ? answer.pass(String.valueOf(sent), limit, "Few messages have left.")
                : answer.deny(
                        String.valueOf(sent),
                        limit,
                        "It would be message " + sent + " of the second; " + limit + " are allowed.");
    }

    @Override
    public boolean halts() {
        return true;
    }

    private static Stream<Instant> messages(OrderRecord one) {
        return Stream.concat(
                Stream.of(one.intendedAt()), one.cancelRequested() ? Stream.of(one.changedAt()) : Stream.empty());
    }
}
