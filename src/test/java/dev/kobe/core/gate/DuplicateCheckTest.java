// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateCheckTest {
    private static CheckResult judge(Given given) {
        return new DuplicateCheck().judge(given.build());
    }

    @Test
    void passesANewOrder() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void neverSendsTheSameReferenceTwice() {
        Given given = Given.order();
        for (OrderState state : OrderState.values()) {
            given.recent = List.of(Given.record(given.build().order(), state, "0"));
            assertThat(judge(given).result()).isEqualTo(state == OrderState.INTENDED ? Result.PASS : Result.DENY);
        }
        assertThat(judge(given).sentence()).isEqualTo("T-2026-03-02/2/1 has been sent before.");
    }

    @Test
    void itsOwnIntentIsNoDuplicateButASecondOneIs() {
        Given given = Given.order();
        OrderRecord intent = Given.record(given.build().order(), OrderState.INTENDED, "0");
        given.recent = List.of(intent);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = List.of(intent, intent);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.recent = List.of();
        given.working = List.of(intent);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.working = List.of();
        given.recent = List.of(Given.record(given.build().order(), OrderState.INTENDED, "1"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.recent = List.of(intent);
        given.quantity = "249";
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void deniesTheSameOrderFromAnotherTicket() {
        Given given = Given.order();
        given.recent = List.of(Given.record(same(), OrderState.FILLED, "250"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo(
                        "T-2026-03-01/7/1 already had the same instrument, side and quantity at 2026-03-02T14:00:00Z.");
        given.recent = List.of(Given.record(same(), OrderState.UNKNOWN, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void passesIfThatOrderEndedUnfilled() {
        Given given = Given.order();
        given.recent = List.of(
                Given.record(same(), OrderState.CANCELLED, "0"), Given.record(same(), OrderState.REJECTED, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.recent = List.of(Given.record(same(), OrderState.CANCELLED, "1"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void forgetsAfterExactlyTwentyFourHours() {
        Given given = Given.order();
        given.recent = List.of(Given.record(same(), OrderState.FILLED, "250"));
        given.now = Given.NOW.minusSeconds(3600).plus(Duration.ofHours(24)).minusMillis(1);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.now = given.now.plusMillis(1);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void passesAnotherQuantitySideOrInstrument() {
        Given given = Given.order();
        given.recent = List.of(
                Given.record(Given.other(Given.SXLK, Side.BUY, "251", "100"), OrderState.FILLED, "251"),
                Given.record(Given.other(Given.SXLK, Side.SELL, "250", "100"), OrderState.FILLED, "250"),
                Given.record(Given.other(Given.SXLF, Side.BUY, "250", "100"), OrderState.FILLED, "250"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void isNotAskedOfADraftOrAFlattenOrder() {
        Given given = Given.order();
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }

    private static Order same() {
        return Given.other(Given.SXLK, Side.BUY, "250", "101");
    }
}
