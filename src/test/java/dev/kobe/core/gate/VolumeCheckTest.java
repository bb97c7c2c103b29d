// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeCheckTest {
    private static CheckResult judge(Given given) {
        return new VolumeCheck().judge(given.build());
    }

    @Test
    void ofAFundOverFiveTimesWhatIsDisplayedIsSaid() {
        Given given = Given.order();
        given.quantity = "2500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "2501";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).isEqualTo("The order is for 2,501 SXLK and 500 are displayed.");
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                Optional.empty(),
                like.averageVolume(),
                like.orderTypes(),
                like.sectors(),
                like.events());
        given.quantity = "1";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
    }

    @Test
    void ofAnythingElseOnePercentOfADayIsTheMost() {
        Given given = Given.traded();
        given.quantity = "249";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "250";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.quantity = "1000";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        given.quantity = "1001";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("The order is 1.001 % of what is traded in a day; it may be at most 1 %.");
    }

    @Test
    void aVolumeThatNobodyKnowsDenies() {
        Given given = Given.traded();
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                Optional.empty(),
                like.orderTypes(),
                like.sectors(),
                like.events());
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void isNotAskedOfConversionsOrFlattening() {
        assertThat(judge(Given.conversion(Side.SELL, "10")).result()).isEqualTo(Result.SKIPPED);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }
}
