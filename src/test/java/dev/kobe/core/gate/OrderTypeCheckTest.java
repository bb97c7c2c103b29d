// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTypeCheckTest {
    private static CheckResult judge(Given given) {
        return new OrderTypeCheck().judge(given.build());
    }

    @Test
    void passesWhatTheBrokerTakes() {
        assertThat(judge(Given.order()).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesWhatItDoesNotTakeAndWhatItHasNotSaid() {
        Given given = Given.order();
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                Optional.of(Set.of("MKT", "MOC")),
                like.sectors(),
                like.events());
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The broker takes no order of the kind LMT for SXLK.");
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                Optional.empty(),
                like.sectors(),
                like.events());
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void everyOrderIsALimit() {
        assertThat(Given.order().build().order().type()).isEqualTo(OrderType.LMT);
    }
}
