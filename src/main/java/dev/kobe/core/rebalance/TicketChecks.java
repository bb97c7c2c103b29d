// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.gate.CheckResult;
import java.util.List;

/// What the checks make of a ticket: one denial blocks it, otherwise it is ready for approval.
public final class TicketChecks {
    private TicketChecks() {}

    public static TicketState settle(List<CheckResult> results) {
        return results.stream().anyMatch(CheckResult::denies) ? TicketState.BLOCKED : TicketState.READY;
    }
}
