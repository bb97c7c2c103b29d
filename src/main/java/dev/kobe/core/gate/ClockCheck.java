// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// This computer's clock agrees with the broker's: windows, ages and expiries are all judged by it. One second off
/// warns, five deny.
///
/// Example: 0.4 s ahead passes, 1 s behind warns, 5 s ahead denies.
public record ClockCheck() implements PreTradeCheck {
    /// From here on it is said.
    public static final Duration WARNS = Duration.ofSeconds(1);

    /// From here on nothing is sent.
    public static final Duration DENIES = Duration.ofSeconds(5);

    private static final RefusalCode CODE = new RefusalCode("GATE_CLOCK");
    private static final String LIMIT = "under 5 s";

    @Override
    public int number() {
        return 41;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Clock agrees";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.clockAhead().isEmpty()) {
            return answer.unknown(LIMIT, "The broker has not told its time.");
        }
        Duration ahead = order.clockAhead().get();
        String value = seconds(ahead) + " s";
        if (ahead.abs().compareTo(DENIES) >= 0) {
            return answer.deny(value, LIMIT, sentence(ahead) + " Set it right before anything is sent.");
        }
        return ahead.abs().compareTo(WARNS) >= 0
                ? answer.warn(value, LIMIT, sentence(ahead))
                : answer.pass(value, LIMIT, sentence(ahead));
    }

    /// How the clocks stand, in a sentence: `This computer's clock is 6.0 s ahead of the broker's.`
    public static String sentence(Duration ahead) {
        return ahead.abs().compareTo(WARNS) < 0
                ? "This computer's clock agrees with the broker's within a second."
                : "This computer's clock is " + seconds(ahead.abs()) + " s "
                        + (ahead.isNegative() ? "behind" : "ahead of") + " the broker's.";
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
