// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Side;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OrderRateCheckTest {
    private static CheckResult judge(Given given) {
        return new OrderRateCheck().judge(given.build());
    }

    @Test
    void tenOrdersLeaveInAMinute() {
        Given given = Given.order();
        given.recent = Given.sent(9, 59);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = Given.sent(10, 59);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("It would be order 11 of the minute and 11 of the day; 10 a minute, 50 a day are allowed.");
        given.recent = Given.sent(10, 60);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void fiftyInADay() {
        Given given = Given.order();
        given.recent = Given.sent(49, 4000);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = Given.sent(50, 4000);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.recent = Given.sent(50, 86_400);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void aTicketWithMoreLinesIsNotLetThroughAsItIsDrawn() {
        Given given = Given.order();
        given.moment = Moment.DRAFT;
        given.planned = Collections.nCopies(9, Given.other(Given.SXLF, Side.BUY, "1", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.planned = Collections.nCopies(10, Given.other(Given.SXLF, Side.BUY, "1", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void itsRefusalHalts() {
        assertThat(PreTradeChecks.halts(new OrderRateCheck().code())).isTrue();
        assertThat(PreTradeChecks.halts(new CollarCheck().code())).isFalse();
    }
}
