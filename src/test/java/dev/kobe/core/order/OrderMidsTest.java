// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import org.junit.jupiter.api.Test;

class OrderMidsTest {
    private static Price price(String value) {
        return Price.of(value, QuoteUnit.DOLLARS);
    }

    private static OrderMids mids(String arrival, String after) {
        return OrderMids.NONE.with(OrderMids.Moment.ARRIVAL, price(arrival)).with(OrderMids.Moment.AFTER, price(after));
    }

    @Test
    void aMoveAgainstTheOrderIsPositiveOnBothSides() {
        assertThat(mids("100.00", "100.30").impactBps(Side.BUY).orElseThrow()).isEqualByComparingTo("30");
        assertThat(mids("100.00", "100.30").impactBps(Side.SELL).orElseThrow()).isEqualByComparingTo("-30");
        assertThat(mids("100.00", "99.70").impactBps(Side.SELL).orElseThrow()).isEqualByComparingTo("30");
    }

    @Test
    void withoutBothThereIsNoFigure() {
        assertThat(OrderMids.NONE.impactBps(Side.BUY)).isEmpty();
        assertThat(OrderMids.NONE.with(OrderMids.Moment.AFTER, price("1")).impactBps(Side.BUY))
                .isEmpty();
        assertThat(OrderMids.NONE.with(OrderMids.Moment.ARRIVAL, price("1")).impactBps(Side.BUY))
                .isEmpty();
    }
}
