// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.ActionPosting.Exchange;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The small desk's 100 ABC, bought on 2 February at 50.10 dollars with 1.25 dollars a pound: 4,008.00 pounds.
class ExchangedHoldingTest {
    private static final InstrumentId NEW = InstrumentId.parse("NEW@LSEETF");

    private static ActionPosting into(InstrumentId to, String given, String givenCost) {
        Instant at = Instant.parse("2026-02-10T09:00:00Z");
        return new ActionPosting(
                at,
                new Changeover(at, at),
                new ShareRatio(new BigDecimal(given), new BigDecimal("100")),
                List.of(new Exchange(
                        StrategyId.MOMENTUM_12_1,
                        SmallDesk.ABC,
                        new BigDecimal("100"),
                        new BigDecimal("5010.00"),
                        to,
                        new BigDecimal(given),
                        new BigDecimal(givenCost))),
                Optional.empty(),
                List.of());
    }

    private static Optional<BigDecimal> cost(List<Fill> fills, ActionPosting action, InstrumentId of) {
        return HoldingCosts.of(fills, List.of(action), Currency.GBP).getOrDefault(of, Optional.empty());
    }

    private static Fill half(Fill one) {
        return new Fill(
                one.id(),
                one.ref(),
                one.permanentId(),
                one.strategy(),
                one.instrument(),
                Side.SELL,
                Quantity.of(150),
                one.price(),
                Instant.parse("2026-02-11T15:00:00Z"),
                one.rate(),
                false);
    }

    @Test
    void costGoesWithTheSharesAndASaleTakesItsShareOfTheNewOnes() {
        List<Fill> fills = SmallDesk.whole().input("2026-02").fills();
        assertThat(cost(fills, into(NEW, "45", "5010.00"), NEW).orElseThrow()).isEqualByComparingTo("4008.00");
        assertThat(cost(fills, into(NEW, "45", "5010.00"), SmallDesk.ABC)).isEmpty();
        // A merger that paid half of the cost back.
        assertThat(cost(fills, into(NEW, "45", "2505.00"), NEW).orElseThrow()).isEqualByComparingTo("2004.00");
        // Half of the 300 after a split 3 for 1; unsplit they would be more than all.
        List<Fill> sold = new ArrayList<>(fills);
        sold.add(half(fills.getFirst()));
        assertThat(cost(sold, into(SmallDesk.ABC, "300", "5010.00"), SmallDesk.ABC)
                        .orElseThrow())
                .isEqualByComparingTo("2004.00");
    }

    @Test
    void aSplitLeavesTheMonthsContributionsAndAnotherNameMakesThemUnknown() {
        SmallDesk desk = SmallDesk.whole();
        Optional<List<BigDecimal>> plain = contributions(desk);
        assertThat(plain).isPresent();
        assertThat(contributions(desk.changed(into(SmallDesk.ABC, "300", "5010.00"))))
                .isEqualTo(plain);
        assertThat(contributions(desk.changed(into(NEW, "45", "5010.00")))).isEmpty();
    }

    private static Optional<List<BigDecimal>> contributions(SmallDesk desk) {
        ReportFacts facts = desk.facts("2026-02");
        return Contributions.of(facts, Held.of(desk.input("2026-02").strikes().get(3)));
    }
}
