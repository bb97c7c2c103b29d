// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlippageDotsTest {
    /// An order of 10,000.00 that slipped by so many basis points, one pound each.
    private static OrderCosts.OrderCost slipped(int bps) {
        return new OrderCosts.OrderCost(
                Instant.parse("2026-02-02T14:50:00Z"),
                Side.BUY,
                SmallDesk.ABC,
                OrderState.FILLED,
                BigDecimal.TEN,
                BigDecimal.TEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("10000")),
                Optional.of(BigDecimal.ZERO),
                Optional.of(BigDecimal.valueOf(bps)),
                Optional.empty(),
                Optional.empty());
    }

    private static List<OrderCosts.OrderCost> oneTo(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(SlippageDotsTest::slipped).toList();
    }

    @Test
    void fourOrdersHaveAMeanAndNoInterval() {
        Block.DotRow row = SlippageDots.row("ABC", oneTo(4));

        assertThat(row.mean().orElseThrow()).isEqualTo(2.5);
        assertThat(row.interval()).isEmpty();
    }

    /// 1 to 5: mean 3, standard error √2.5/√5 = 0.7071, Student with 4 degrees of freedom 2.776.
    @Test
    void fiveOrdersHaveStudentsInterval() {
        Block.Ends ends = SlippageDots.row("ABC", oneTo(5)).interval().orElseThrow();

        assertThat(ends.low()).isEqualTo(3 - 2.776 * 0.70711, within(1e-3));
        assertThat(ends.high()).isEqualTo(3 + 2.776 * 0.70711, within(1e-3));
    }

    @Test
    void aSymbolWithoutOrdersKeepsItsLine() {
        assertThat(SlippageDots.row("ABC", List.of()).singles()).isEmpty();
        assertThat(SlippageDots.row("ABC", List.of()).mean()).isEmpty();
    }

    @Test
    void anOrderStandsInItsHalfHour() {
        Block.Dots dots = (Block.Dots) new SlippageByTimeSection()
                .compose(SmallDesk.whole().facts("2026-03"))
                .getFirst();

        assertThat(dots.rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("14:30–15:00");
            assertThat(row.singles()).singleElement().satisfies(one -> assertThat(one)
                    .isEqualTo(20, within(1e-9)));
        });
    }
}
