// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.SourceBars.Column;
import org.junit.jupiter.api.Test;

class DividendInspectionTest {
    private static final Inspection INSPECTION = new DividendInspection();

    @Test
    void takesTheFactorOfADividendForGranted() {
        // 1 on 50: every adjusted close before is 0.98 of its close.
        Series good = Series.of(50, 50, 49, 49)
                .column(Column.ADJUSTED, 49, 49, 49, 49)
                .with(Column.DIVIDEND, 2, 1);

        assertThat(good.inspected(INSPECTION)).isEmpty();
    }

    @Test
    void doubtsEverythingBeforeADividendThatIsStillInIt() {
        assertThat(Series.of(50, 50, 49, 49).with(Column.DIVIDEND, 2, 1).doubted(INSPECTION))
                .containsExactly(0, 1);
    }

    @Test
    void doubtsADividendTakenOutInPence() {
        // A hundredth of 1 on 50 is a factor of 0.9998.
        Series pence = Series.of(50, 50, 49, 49)
                .column(Column.ADJUSTED, 49.99, 49.99, 49, 49)
                .with(Column.DIVIDEND, 2, 1);

        assertThat(pence.doubted(INSPECTION)).containsExactly(0, 1);
        assertThat(pence.inspected(INSPECTION).getFirst().sentence())
                .contains("2.0 % of the close before, and 0.02 % was taken out");
    }

    @Test
    void countsBackFromTheLastThatIsWrong() {
        Series two = Series.of(50, 49, 49, 48)
                .column(Column.ADJUSTED, 48, 48, 48, 48)
                .with(Column.DIVIDEND, 1, 5)
                .with(Column.DIVIDEND, 3, 1);

        assertThat(two.doubted(INSPECTION)).containsExactly(0);
    }
}
