// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.outcome.RefusalCode;

/// What one numbered check said about a ticket or an order: the value it judged, the limit, and a plain sentence.
///
/// Example: number 18, `ORDER_VALUE`, DENY, "41.20 %", "40 %", "SXLK is 41.20 % of equity; one order may be at most
/// 40 %."
///
/// @param subject what was judged: an order line such as `2 SXLK`, or the ticket
public record CheckResult(
        int number, RefusalCode code, Result result, String subject, String value, String limit, String sentence) {

    /// The value of what could not be judged.
    static final String UNKNOWN = "unknown";

    /// PASS lets through, WARN needs a tick from the owner, DENY refuses; SKIPPED says that the check does not apply.
    public enum Result {
        PASS,
        WARN,
        DENY,
        SKIPPED
    }

    public boolean warns() {
        return result == Result.WARN;
    }

    /// The tick that accepts what it warns of.
    public Acceptance acceptance() {
        return new Acceptance(number, subject);
    }

    /// Lets through what its owner has overridden for this ticket, and says so.
    CheckResult overridden() {
        return new CheckResult(
                number,
                code,
                Result.WARN,
                subject,
                value,
                limit,
                sentence + " Its owner overrides this for this ticket.");
    }

    /// Refuses what was only warned of, because nobody has accepted it.
    CheckResult unaccepted() {
        return new CheckResult(
                number,
                code,
                Result.DENY,
                subject,
                value,
                limit,
                sentence + " This warning was not accepted when the ticket was approved.");
    }

    public boolean denies() {
        return result == Result.DENY;
    }
}
