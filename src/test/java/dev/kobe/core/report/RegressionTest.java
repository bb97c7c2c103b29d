// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class RegressionTest {
    private static DailyReturns days(int n) {
        return new DailyReturns(IntStream.range(0, n)
                .mapToObj(at -> new DailyReturns.Day(
                        LocalDate.of(2026, 1, 1).plusDays(at),
                        Math.sin(at) / 50 + (at % 3 - 1) / 400.0,
                        OptionalDouble.of(Math.sin(at) / 60)))
                .toList());
    }

    /// Commons Math fits the same line by its own code.
    @Test
    void slopeErrorAndFitAgreeWithAnotherRegression() {
        DailyReturns days = days(40);
        SimpleRegression other = new SimpleRegression();
        days.pairs().forEach(one -> other.addData(one.benchmark().orElseThrow(), one.desk()));

        Regression fit = Regression.of(days).orThrow();

        assertThat(fit.slope()).isEqualTo(other.getSlope(), within(1e-12));
        assertThat(fit.error()).isEqualTo(other.getSlopeStdErr(), within(1e-12));
        assertThat(fit.rSquared()).isEqualTo(other.getRSquare(), within(1e-12));
    }

    @Test
    void nineteenSessionsSayNothing() {
        assertThat(Regression.of(days(19)).reason()).contains("19 sessions of both, 20 needed");
        assertThat(Regression.of(days(20)).toOptional()).isPresent();
    }

    @Test
    void aBenchmarkThatDoesNotMoveHasNoBeta() {
        DailyReturns still = new DailyReturns(days(30).days().stream()
                .map(one -> new DailyReturns.Day(one.session(), one.desk(), OptionalDouble.of(0)))
                .toList());

        assertThat(Regression.of(still).reason()).contains("no variation");
    }
}
