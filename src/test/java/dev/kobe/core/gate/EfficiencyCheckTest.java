// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.quantity.Quantity;
import org.junit.jupiter.api.Test;

class EfficiencyCheckTest {
    private static CheckResult judge(Given given) {
        return new EfficiencyCheck().judge(given.build());
    }

    @Test
    void ordersAndCancellationsOverExecutedOrdersAndOne() {
        Given given = Given.order();
        given.recent = Given.sent(3, 100);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = Given.sent(4, 100);
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.recent = Given.sent(8, 100);
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.recent = Given.sent(9, 100);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("10.0 messages for each executed order in 24 hours; it must stay under 10.");
        given.recent = Given.sent(5, 100).stream().map(OrderRecord::cancelling).toList();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.recent = Given.sent(9, 100).stream()
                .map(one -> one.filledTo(Quantity.of(1)))
                .toList();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void whatOnlyReducesStillLeaves() {
        Given given = Given.sale().flatten();
        given.recent = Given.sent(9, 100);
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }
}
