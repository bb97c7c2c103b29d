// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SectorCheckTest {
    private static CheckResult judge(Given given) {
        return new SectorCheck().judge(given.build());
    }

    @Test
    void aSectorIsAtMostFortyPercent() {
        Given given = Given.order();
        given.otherLimits = NOBODY_EXEMPT;
        given.quantity = "500";
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quantity = "501";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("Technology would be 40.08 % of equity; one sector may be at most 40 %.");
    }

    @Test
    void whatIsHeldAndComingCounts() {
        Given given = Given.order();
        given.otherLimits = NOBODY_EXEMPT;
        MarketFacts like = given.market;
        given.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                like.orderTypes(),
                Map.of(Given.SXLK, "Technology", Given.SXLF, "Technology"),
                like.events());
        given.quantity = "1";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.planned = List.of(Given.other(Given.SXLF, Side.SELL, "100", "100"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.working = List.of(Given.record(Given.other(Given.SXLK, Side.BUY, "100", "100"), OrderState.WORKING, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void theRotationIsExemptByName() {
        Given given = Given.order();
        given.quantity = "501";
        assertThat(judge(given).result()).isEqualTo(Result.WARN);
        assertThat(judge(given).sentence())
                .isEqualTo("Technology would be 40.08 % of equity; momentum-12-1 is exempt by name.");
    }

    @Test
    void whatIsNotKnownDenies() {
        Given given = Given.order();
        given.equity = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given stranger = Given.order();
        MarketFacts like = stranger.market;
        stranger.market = new MarketFacts(
                like.opens(),
                like.previousClose(),
                like.displayed(),
                like.averageVolume(),
                like.orderTypes(),
                Map.of(),
                like.events());
        assertThat(judge(stranger).result()).isEqualTo(Result.DENY);
        assertThat(judge(Given.sale()).result()).isEqualTo(Result.SKIPPED);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    private static final UnaryOperator<GateLimits> NOBODY_EXEMPT = Given.shares(like -> new ShareLimits(
            like.volume(),
            like.volumeWarns(),
            like.displayedTimes(),
            like.sector(),
            Set.of(),
            like.turnover(),
            like.turnoverWarns(),
            like.dayTurnover()));
}
