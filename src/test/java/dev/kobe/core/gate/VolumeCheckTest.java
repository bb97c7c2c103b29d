// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.Side;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeCheckTest {
    private static CheckResult judge(Given given) {
        return new VolumeCheck().judge(given.build());
    }

    @Test
    void ofAFundOverFiveTimesWhatIsDisplayedIsSaid() {
        Given given = Given.order();
        given.market = traded(given.market, Optional.of(new BigDecimal("1000000")));
        given.quantity = "2500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "2501";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence()).startsWith("The order is for 2,501 SXLK and 500 are displayed.");
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
        given.market = traded(given.market, Optional.empty());
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    /// Of a fund the volume only adds a word, whatever it is.
    @Test
    void ofAFundTheShareOfADayIsSaid() {
        Given given = Given.order();
        MarketFacts like = given.market;
        given.quantity = "1000";
        given.market = traded(like, Optional.of(new BigDecimal("100000")));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        assertThat(judge(given).sentence())
                .isEqualTo("It is within 5 times what is displayed. It is 1.00 % of what is traded in a day.");
        given.quantity = "2500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        assertThat(judge(given).sentence()).endsWith("It is 2.50 % of what is traded in a day.");
        given.market = traded(like, Optional.empty());
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        assertThat(judge(given).sentence()).endsWith("How much is traded in a day is not known.");
    }

    private static MarketFacts traded(MarketFacts like, Optional<BigDecimal> volume) {
        return new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                volume,
                like.orderTypes(),
                like.sectors(),
                like.events());
    }

    @Test
    void isNotAskedOfConversionsOrFlattening() {
        assertThat(judge(Given.conversion(Side.SELL, "10")).result()).isEqualTo(Result.SKIPPED);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }
}
