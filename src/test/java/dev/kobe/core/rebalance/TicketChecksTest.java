// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.outcome.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketChecksTest {
    @Test
    void oneDenialBlocksTheTicket() {
        assertThat(TicketChecks.settle(List.of(result(Result.PASS), result(Result.DENY))))
                .isEqualTo(TicketState.BLOCKED);
    }

    @Test
    void passesWarningsAndSkippedChecksLeaveItReady() {
        assertThat(TicketChecks.settle(List.of(result(Result.PASS), result(Result.WARN), result(Result.SKIPPED))))
                .isEqualTo(TicketState.READY);
    }

    private static CheckResult result(Result result) {
        return new CheckResult(1, new RefusalCode("GATE_HALTED"), result, "1 AAA", "", "", "A sentence.");
    }
}
