// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// The name of a ticket: `T-` and its date, with the cause appended where it is not the month's rebalance.
///
/// Examples: `T-2026-02-02`, `T-2026-03-09-FLATTEN`, `T-2026-03-11-FX`, `T-2026-03-11-R25`, `T-2026-02-02-2`.
public record TicketId(String value) implements Comparable<TicketId> {
    private static final String MANUAL = "-MANUAL";
    private static final Pattern FORM = Pattern.compile("T-\\d{4}-\\d{2}-\\d{2}(-[A-Z0-9]{1,10}){0,2}");

    public TicketId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a ticket is T-YYYY-MM-DD with an optional cause, not '" + value + "'");
        }
    }

    /// The name under which a day's executions stand that no order of ours explains; there is never such a ticket.
    public static TicketId manual(LocalDate day) {
        return new TicketId("T-" + day + MANUAL);
    }

    /// Whether this names executions by hand and not a ticket.
    public boolean isManual() {
        return value.endsWith(MANUAL);
    }

    public static TicketId parse(String text) {
        return new TicketId(text);
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
