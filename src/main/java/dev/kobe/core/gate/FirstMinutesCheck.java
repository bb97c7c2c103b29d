// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.time.LondonTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// No order leaves in the first minutes after an opening, when quotes are wide and prices jump; the
/// openings are those of the instrument's exchange and of the exchanges that trade what its fund
/// holds.
///
/// Its owner may override that for one ticket; when an exchange opens must be known even then.
///
/// Example: with 5 minutes and an opening at 14:30, 14:34:59 is refused and 14:35:00 is not.
public record FirstMinutesCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("FIRST_MINUTES");

    @Override
    public int number() {
        return 9;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "First minutes";
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        Duration first = order.limits().prices().firstMinutes();
        String limit = first.toSeconds() + " s after the opening";
        if (order.market().opens().isEmpty()) {
            return answer.unknown(limit, "When the exchange opens today is not known.");
        }
        String now = LondonTime.of(order.now());
        Optional<Instant> just = order.market().opens().stream()
                .filter(open -> !order.now().isBefore(open) && order.now().isBefore(open.plus(first)))
                .findFirst();
        return just.map(open -> answer.deny(
                        now,
                        limit,
                        "An exchange opened at " + LondonTime.of(open) + "; nothing is sent before "
                                + LondonTime.of(open.plus(first)) + "."))
                .orElseGet(() -> answer.pass(now, limit, "No exchange has just opened."));
    }
}
