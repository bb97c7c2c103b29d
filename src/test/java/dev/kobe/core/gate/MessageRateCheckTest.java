// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import org.junit.jupiter.api.Test;

class MessageRateCheckTest {
    private static CheckResult judge(Given given) {
        return new MessageRateCheck().judge(given.build());
    }

    @Test
    void twentyMessagesLeaveInASecond() {
        Given given = Given.order();
        given.recent = Given.sent(19, 0);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = Given.sent(20, 0);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("It would be message 21 of the second; at most 20 a second are allowed.");
        given.recent = Given.sent(20, 1);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void cancellationsCount() {
        Given given = Given.order();
        given.recent = Given.sent(10, 0).stream().map(OrderRecord::cancelling).toList();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void itsRefusalHalts() {
        assertThat(PreTradeChecks.halts(new MessageRateCheck().code())).isTrue();
    }
}
