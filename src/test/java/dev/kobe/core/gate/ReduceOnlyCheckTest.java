// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReduceOnlyCheckTest {
    private static CheckResult judge(Given given) {
        return new ReduceOnlyCheck().judge(given.build());
    }

    @Test
    void sellsUpToWhatIsHeldTogetherWithWhatIsBeingSold() {
        Given given = Given.sale().flatten();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLF, Side.SELL, "1", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("A flatten order would bring what is being sold to 501 of 500 held.");
    }

    @Test
    void neverBuysAndNeverConverts() {
        for (Purpose purpose : List.of(Purpose.FLATTEN, Purpose.REDUCTION)) {
            Given given = Given.order();
            given.purpose = purpose;
            assertThat(judge(given).result()).isEqualTo(Result.DENY);
            Given sale = Given.sale();
            sale.purpose = purpose;
            assertThat(judge(sale).result()).isEqualTo(Result.PASS);
        }
        assertThat(judge(Given.conversion(Side.SELL, "1").flatten()).sentence())
                .isEqualTo("A flatten order only ever sells what is held.");
    }

    @Test
    void isNotAskedOfOtherTickets() {
        assertThat(judge(Given.order()).result()).isEqualTo(Result.SKIPPED);
    }
}
