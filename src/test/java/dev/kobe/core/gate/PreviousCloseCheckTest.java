// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviousCloseCheckTest {
    private static CheckResult judge(Given given) {
        return new PreviousCloseCheck().judge(given.build());
    }

    @Test
    void aLimitLiesAtMostTenPercentFromTheLastClose() {
        Given given = Given.order();
        given.market = Given.market(Given.SXLK, "100");
        given.limit = "110";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.limit = "110.01";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The limit of SXLK lies 1001.0 bps from the last close of 100 USD; look for news first.");
        given.limit = "89.99";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void withoutACloseItDenies() {
        Given given = Given.sale().flatten();
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                Optional.empty(),
                like.displayed(),
                like.averageVolume(),
                like.orderTypes(),
                like.sectors(),
                like.events());
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The last close of SXLF is not known.");
    }
}
