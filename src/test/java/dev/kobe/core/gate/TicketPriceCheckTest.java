// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketPriceCheckTest {
    private static CheckResult judge(Given given) {
        return new TicketPriceCheck().judge(given.build());
    }

    @Test
    void theMidMayMoveFiftyBasisPoints() {
        Given given = Given.order();
        given.ticketMid = Optional.of(Given.dollars("100"));
        given.quote = Optional.of(Given.quote(Given.SXLK, "100.49", "100.51"));
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.quote = Optional.of(Given.quote(Given.SXLK, "100.50", "100.52"));
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence())
                .isEqualTo(
                        "SXLK has moved 51.0 bps from the ticket's price of 100 USD: draw the ticket anew and approve it again.");
    }

    @Test
    void whatIsNotKnownDenies() {
        Given given = Given.order();
        given.ticketMid = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        Given other = Given.order();
        other.quote = Optional.empty();
        assertThat(judge(other).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aFlattenOrderIsNotHeldBack() {
        assertThat(judge(Given.sale().flatten()).result()).isEqualTo(Result.SKIPPED);
    }
}
