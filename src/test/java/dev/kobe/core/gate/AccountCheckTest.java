// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import org.junit.jupiter.api.Test;

class AccountCheckTest {
    private static CheckResult judge(Given given) {
        return new AccountCheck().judge(given.build());
    }

    @Test
    void passesOnTheSameAccountAndMode() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesAnotherAccount() {
        Given given = Given.order();
        given.deskAccount = "DU0000001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The ticket is for DU0000000 paper and the desk is on DU0000001 paper.");
    }

    @Test
    void deniesAnotherMode() {
        Given given = Given.order();
        given.deskProfile = "live";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesAnUnknownAccount() {
        Given given = Given.order();
        given.deskAccount = "";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The account or mode that the desk is on is not known.");
    }
}
