// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumCheckTest {
    private static CheckResult judge(Given given) {
        return new SumCheck().judge(given.build());
    }

    @Test
    void passesTheFirstAttempt() {
        Given given = Given.order();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void doesNotCountItsOwnIntentTwice() {
        Given given = Given.order();
        given.recent = List.of(first(OrderState.INTENDED, "0"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void passesTheRestOfAnEndedAttempt() {
        Given given = Given.order();
        given.ref = attempt(2);
        given.quantity = "150";
        given.recent = List.of(first(OrderState.CANCELLED, "100"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesOneShareMoreThanTheLine() {
        Given given = Given.order();
        given.ref = attempt(2);
        given.quantity = "151";
        given.recent = List.of(first(OrderState.CANCELLED, "100"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo("Filled, working and this order are 251 together; the line intends 250.");
    }

    @Test
    void countsWhatStillWorksOnce() {
        Given given = Given.order();
        given.ref = attempt(2);
        given.quantity = "1";
        given.recent = List.of(first(OrderState.PARTLY_FILLED, "100"));
        given.working = given.recent;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).value()).isEqualTo("251");
    }

    @Test
    void deniesALaterAttemptWithoutTheFirst() {
        Given given = Given.order();
        given.ref = attempt(2);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The first attempt of this line is not known.");
    }

    @Test
    void isNotAskedOfADraft() {
        Given given = Given.order();
        given.moment = Moment.DRAFT;
        assertThat(judge(given).result()).isEqualTo(Result.SKIPPED);
    }

    private static OrderRef attempt(int number) {
        return new OrderRef(TicketId.parse("T-2026-03-02"), 2, number);
    }

    private static OrderRecord first(OrderState state, String filled) {
        return Given.record(Given.order().build().order(), state, filled);
    }
}
