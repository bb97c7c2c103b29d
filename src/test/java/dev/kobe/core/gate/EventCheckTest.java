// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCheckTest {
    private static CheckResult judge(Given given) {
        return new EventCheck().judge(given.build());
    }

    @Test
    void aBookedActionWithinASessionIsSaid() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        event(given, 2);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        event(given, -1);
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).isEqualTo("SXLK: a split on 2026-03-01.");
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    private static void event(Given given, int sessions) {
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                like.orderTypes(),
                like.sectors(),
                List.of(new MarketFacts.Event(Given.TODAY.minusDays(1), "a split", sessions)));
    }
}
