// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingOrdersCheckTest {
    private static CheckResult judge(Given given) {
        return new WorkingOrdersCheck().judge(given.build());
    }

    @Test
    void oneOrderWorksOnEachSide() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(
                Given.record(Given.other(Given.SXLK, Side.SELL, "9", "100"), OrderState.WORKING, "0"),
                Given.record(Given.other(Given.SXLF, Side.BUY, "9", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLK, Side.BUY, "9", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("1 BUY of SXLK already at work; at most 1 may be.");
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
    }
}
