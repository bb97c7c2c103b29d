// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import org.junit.jupiter.api.Test;

class ApprovalsCheckTest {
    private static CheckResult judge(Given given) {
        return new ApprovalsCheck().judge(given.build());
    }

    @Test
    void aSecondApprovalOfOneTicketIsRefused() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.approvals = 2;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo(
                        "Orders of this ticket have left under an earlier approval: what is left needs a ticket of its own.");
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void aFlattenOrderIsNotHeldBack() {
        Given given = Given.sale().flatten();
        given.approvals = 2;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }
}
