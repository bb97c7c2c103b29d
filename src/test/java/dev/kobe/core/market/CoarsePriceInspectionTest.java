// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoarsePriceInspectionTest {
    private static final Inspection INSPECTION = new CoarsePriceInspection();

    @Test
    void warnsWhereHalfAThousandthIsMoreThanTenBasisPoints() {
        // 0.0005 of 0.264 is 19 bps, of 0.6 it is 8.
        Series bars = Series.of(0.264, 0.6, 0.301);

        assertThat(bars.warned(INSPECTION)).containsExactly(0, 2);
        assertThat(bars.inspected(INSPECTION).getFirst().sentence())
                .startsWith("2 bars rounded to 3 decimals, worth up to 0.19 % either way");
    }

    @Test
    void findsNothingWhereDecimalsAreMany() {
        assertThat(Series.of(0.264123, 0.6).inspected(INSPECTION)).isEmpty();
        assertThat(Series.of(5000.5, 5100).inspected(INSPECTION)).isEmpty();
    }
}
