// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.Changeover;
import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Shares that a desk was opened with have no purchase among its fills.
class RoundTripTest {
    private static final Map<String, Commission> COSTS = Map.of(
            "00000001.00000001.01",
            new Commission("00000001.00000001.01", new BigDecimal("1.00"), Currency.USD),
            "00000002.00000001.01",
            new Commission("00000002.00000001.01", new BigDecimal("3.00"), Currency.USD));

    private static Fill fill(int number, Side side, int quantity, String price) {
        return new Fill(
                ExecutionId.parse("0000000" + number + ".00000001.01.01"),
                OrderRef.parse("T-2026-10-01/" + number + "/1"),
                number,
                StrategyId.MOMENTUM_12_1,
                InstrumentId.parse("SXLK@LSEETF"),
                side,
                Quantity.of(quantity),
                Price.of(price, QuoteUnit.DOLLARS),
                Instant.parse("2026-10-01T14:00:00Z").plusSeconds(number),
                Optional.empty(),
                false);
    }

    private static ActionPosting exchange(String taken, String cost, String given, String kept) {
        InstrumentId sxlk = InstrumentId.parse("SXLK@LSEETF");
        Instant at = Instant.parse("2026-10-01T14:00:01.500Z");
        return new ActionPosting(
                at,
                new Changeover(at, at),
                new ShareRatio(new BigDecimal(given), new BigDecimal(taken)),
                List.of(new ActionPosting.Exchange(
                        StrategyId.MOMENTUM_12_1,
                        sxlk,
                        new BigDecimal(taken),
                        new BigDecimal(cost),
                        sxlk,
                        new BigDecimal(given),
                        new BigDecimal(kept))),
                Optional.empty(),
                List.of());
    }

    @Test
    void aSplitBetweenPurchaseAndSaleIsNoLoss() {
        // 100 at 30.00 become 300 at 10.00; 300 sold at 11.00 earn 300.00, less commissions of 1.00 and 3.00.
        List<RoundTrip> trips = RoundTrip.match(
                List.of(fill(1, Side.BUY, 100, "30.00"), fill(2, Side.SELL, 300, "11.00")),
                COSTS,
                List.of(exchange("100", "3000.00", "300", "3000.00")));
        assertThat(trips).hasSize(1).first().satisfies(trip -> {
            assertThat(trip.quantity()).isEqualByComparingTo("300");
            assertThat(trip.gross().doubleValue()).isCloseTo(300, within(1e-9));
            assertThat(trip.net().orElseThrow().doubleValue()).isCloseTo(296, within(1e-9));
        });
    }

    @Test
    void cashOfAMergerIsTakenOutOfTheCostOfItsLots() {
        // 100 at 30.00, of which 1,000.00 came back, are 50 that cost 2,000.00; sold at 42.00 they earn 100.00.
        List<RoundTrip> trips = RoundTrip.match(
                List.of(fill(1, Side.BUY, 100, "30.00"), fill(2, Side.SELL, 50, "42.00")),
                COSTS,
                List.of(exchange("100", "3000.00", "50", "2000.00")));
        assertThat(trips.getFirst().gross().doubleValue()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aSaleThatNoPurchaseExplainsMakesNoTrip() {
        assertThat(RoundTrip.match(List.of(fill(1, Side.SELL, 100, "80.00")), COSTS, List.of()))
                .isEmpty();
    }

    @Test
    void ofALargerSaleThePartThatWasBoughtCounts() {
        List<RoundTrip> trips = RoundTrip.match(
                List.of(fill(1, Side.BUY, 50, "80.00"), fill(2, Side.SELL, 150, "82.00")), COSTS, List.of());
        assertThat(trips).hasSize(1).first().satisfies(trip -> {
            assertThat(trip.quantity()).isEqualByComparingTo("50");
            // 50 x 2.00
            assertThat(trip.gross()).isEqualByComparingTo("100");
            // less 1.00 for the purchase and a third of the sale's 3.00
            assertThat(trip.net()).hasValueSatisfying(net -> assertThat(net).isEqualByComparingTo("98"));
        });
    }
}
