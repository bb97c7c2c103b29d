// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharpeRatioTest {
    private static final double MONTHLY_TWO = 2 / Math.sqrt(12);
    private static final double MONTHLY_ONE = 1 / Math.sqrt(12);

    /// The hedge fund of Bailey and López de Prado (2012): 24 months at 0.458 a month are above zero with 0.982
    /// were the returns normal, and with 0.913 at their skewness of −2.448 and kurtosis of 10.164.
    @Test
    void thePublishedProbabilitiesAreMet() {
        assertThat(SharpeRatio.probabilityAbove(0, 0.458, 24, 0, 3).orThrow()).isEqualTo(0.982, within(5e-4));
        assertThat(SharpeRatio.probabilityAbove(0, 0.458, 24, -2.448, 10.164).orThrow())
                .isEqualTo(0.913, within(5e-4));
    }

    /// The same paper: a yearly ratio of 2 is above 1 with 95 % after 2.73 years of daily (250 a year) and 3.24
    /// years of monthly normal returns, and after 4.99 years of monthly ones with skewness −0.72 and kurtosis
    /// 5.78.
    @Test
    void thePublishedTrackRecordsAreMet() {
        long daily = SharpeRatio.trackRecord(1 / Math.sqrt(250), 0.95, 2 / Math.sqrt(250), 0, 3)
                .orThrow();
        long monthly =
                SharpeRatio.trackRecord(MONTHLY_ONE, 0.95, MONTHLY_TWO, 0, 3).orThrow();
        long skewed = SharpeRatio.trackRecord(MONTHLY_ONE, 0.95, MONTHLY_TWO, -0.72, 5.78)
                .orThrow();

        assertThat(daily).isEqualTo((long) Math.ceil(682.80));
        assertThat(daily / 250.0).isEqualTo(2.73, within(5e-3));
        assertThat(monthly).isEqualTo(39);
        assertThat(skewed).isEqualTo(60);
    }

    @Test
    void noRecordIsLongEnoughForARatioUnderItsHurdle() {
        assertThat(SharpeRatio.trackRecord(0, 0.95, 0, 0, 3).toOptional()).isEmpty();
        assertThat(SharpeRatio.trackRecord(0, 0.95, -0.1, 0, 3).reason()).contains("the ratio is not above 0.0");
    }

    /// A ratio of 3 with a skewness of 4 and the least kurtosis that goes with it would have a negative variance.
    @Test
    void aSpreadThatCannotBeIsMissing() {
        assertThat(SharpeRatio.probabilityAbove(0, 3, 100, 4, 1).reason())
                .contains("the spread of the ratio cannot be estimated");
        assertThat(SharpeRatio.probabilityAbove(0, 0.1, 1, 0, 3).toOptional()).isEmpty();
    }

    /// Ten worthless trials of spread 1: 0.4228 × 1.2816 + 0.5772 × 1.7894; the exact expectation is 1.5388.
    @Test
    void theBestOfManyWorthlessTrialsLooksGood() {
        assertThat(SharpeRatio.expectedBest(10, 1)).isEqualTo(1.5746, within(2e-4));
        assertThat(SharpeRatio.expectedBest(1, 1)).isZero();
        assertThat(SharpeRatio.expectedBest(1000, 0.5)).isEqualTo(SharpeRatio.expectedBest(1000, 1) / 2, within(1e-15));
    }

    /// Lo (2002): a daily ratio of 0.05 over 400 days.
    @Test
    void theErrorRestsOnTheRatioOfOnePeriod() {
        assertThat(SharpeRatio.error(0.05, 400)).isEqualTo(Math.sqrt(1.00125 / 400), within(1e-15));
    }

    @Property
    void moreTrialsAndLongerRecordsMoveTheProbabilityAsTheyMust(
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double ratio, @ForAll @IntRange(min = 30, max = 2000) int n) {
        double spread = SharpeRatio.error(ratio, n);
        double few = SharpeRatio.probabilityAbove(SharpeRatio.expectedBest(5, spread), ratio, n, 0, 3)
                .orThrow();
        double many = SharpeRatio.probabilityAbove(SharpeRatio.expectedBest(50, spread), ratio, n, 0, 3)
                .orThrow();
        double plain = SharpeRatio.probabilityAbove(0, ratio, n, 0, 3).orThrow();
        double longer = SharpeRatio.probabilityAbove(0, ratio, 2 * n, 0, 3).orThrow();

        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(few).isLessThanOrEqualTo(plain);
        assertThat(plain).isBetween(0.5, 1.0);
        assertThat(longer).isGreaterThanOrEqualTo(plain);
    }
}
