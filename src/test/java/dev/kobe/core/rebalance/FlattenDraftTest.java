// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FlattenDraftTest {
    @Test
    void sellsEverythingOfTheStrategyAtTheFlattenLimit() {
        Drafts drafts = Drafts.of(Purpose.FLATTEN).holding(Drafts.CCC, 7).holding(Drafts.AAA, 250);
        drafts.signal = false;
        drafts.book = drafts.book.move(new StrategyId("other"), Drafts.BBB, BigDecimal.TEN, BigDecimal.ONE);
        Ticket ticket = drafts.ticket();
        assertThat(Drafts.lines(ticket)).containsExactly("1 SELL 250 AAA at 99.5", "2 SELL 7 CCC at 99.5");
        assertThat(ticket.lines().getFirst().target()).isEqualTo(Weight.ZERO);
        assertThat(ticket.lines().getFirst().signalClose()).isEmpty();
    }

    @Test
    void sellsWhatIsTooSmallToRebalance() {
        Drafts drafts = Drafts.of(Purpose.FLATTEN).holding(Drafts.CCC, 1);
        drafts.signal = false;
        assertThat(Drafts.lines(drafts.ticket())).containsExactly("1 SELL 1 CCC at 99.5");
    }

    @Test
    void refusesWhenNothingIsHeldOrAQuoteIsMissing() {
        Drafts drafts = Drafts.of(Purpose.FLATTEN);
        assertThat(drafts.draft().reason()).contains("momentum-12-1 holds nothing that could be sold.");
        assertThat(drafts.holding(Drafts.CCC, 1).without(Drafts.CCC).draft().reason())
                .contains("CCC@LSEETF has no fresh two-sided quote: no ticket is drawn without one.");
    }
}
