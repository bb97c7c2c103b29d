// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarginCheckTest {
    private static CheckResult judge(Given given) {
        return new MarginCheck().judge(given.build());
    }

    @Test
    void isOffAsARule() {
        assertThat(judge(Given.order()).result()).isEqualTo(Result.SKIPPED);
        Given given = asked();
        given.cashAccount = true;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void whereItIsOnTheMarginIsAtMostNinetyPercent() {
        Given given = asked();
        given.margin = Optional.of(new BigDecimal("0.90"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.margin = Optional.of(new BigDecimal("0.9001"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("Initial margin would be 90.01 % of equity; it may be at most 90 % of equity.");
    }

    @Test
    void whatOnlyReducesDoesNotWaitForAnAnswer() {
        Given given = Given.sale().flatten();
        given.otherLimits = asked().otherLimits;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    @Test
    void whatTheBrokerHasNotSaidDenies() {
        assertThat(judge(asked()).result()).isEqualTo(Result.DENY);
    }

    private static Given asked() {
        Given given = Given.order();
        given.otherLimits = Given.ground(like -> new GroundLimits(
                true, like.margin(), like.eventSessions(), like.rebuyDays(), like.freeMebibytes(), like.fsync()));
        return given;
    }
}
