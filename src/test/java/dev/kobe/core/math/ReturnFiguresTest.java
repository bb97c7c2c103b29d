// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

class ReturnFiguresTest {
    @Test
    void measuresTwoYearsOfMonthsByHand() {
        double[] returns = new double[24];
        for (int i = 0; i < 24; i++) {
            returns[i] = i % 2 == 0 ? 0.03 : -0.01;
        }

        ReturnFigures figures = ReturnFigures.of(returns, 12);

        // Twelve pairs of 1.03 * 0.99 = 1.0197; the mean is 1 %, each return is 2 % away from it.
        double deviation = Math.sqrt(24 * 0.0004 / 23);
        assertThat(figures.observations()).isEqualTo(24);
        assertThat(figures.totalReturn().orThrow()).isCloseTo(Math.pow(1.0197, 12) - 1, within(1e-12));
        assertThat(figures.cagr().orThrow()).isCloseTo(Math.pow(1.0197, 6) - 1, within(1e-12));
        assertThat(figures.volatility().orThrow()).isCloseTo(deviation * Math.sqrt(12), within(1e-12));
        assertThat(figures.sharpe().orThrow()).isCloseTo(0.01 / deviation * Math.sqrt(12), within(1e-12));
        assertThat(figures.maxDrawdown().orThrow()).isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void agreesWithTheLibraryOnANoisySeries() {
        double[] returns = new double[500];
        long seed = 7;
        for (int i = 0; i < returns.length; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            returns[i] = ((seed >>> 40) / (double) (1 << 24) - 0.5) / 25;
        }
        DescriptiveStatistics library = new DescriptiveStatistics(returns);

        ReturnFigures figures = ReturnFigures.of(returns, 252);

        assertThat(figures.volatility().orThrow())
                .isCloseTo(library.getStandardDeviation() * Math.sqrt(252), within(1e-12));
        assertThat(figures.sharpe().orThrow())
                .isCloseTo(library.getMean() / library.getStandardDeviation() * Math.sqrt(252), within(1e-10));
    }

    @Test
    void findsTheDeepestFallFromTheStartOrAPeak() {
        assertThat(drawdown(-0.1, 0.5, -0.2, -0.25, 0.9)).isCloseTo(-0.4, within(1e-12));
        assertThat(drawdown(-0.3, 0.1)).isCloseTo(-0.3, within(1e-12));
        assertThat(drawdown(0.1, 0.2)).isZero();
    }

    private static double drawdown(double... returns) {
        return ReturnFigures.of(returns, 12).maxDrawdown().orThrow();
    }

    @Test
    void saysNothingFromTooLittle() {
        double[] nineteen = returns(19);

        assertThat(ReturnFigures.of(nineteen, 12).volatility().reason()).contains("19 returns, 20 needed");
        assertThat(ReturnFigures.of(nineteen, 12).sharpe().reason()).contains("19 returns, 20 needed");
        assertThat(ReturnFigures.of(nineteen, 12).cagr()).isInstanceOf(Outcome.Ok.class);
        assertThat(ReturnFigures.of(returns(11), 12).cagr().reason()).contains("under one year");
        assertThat(ReturnFigures.of(returns(251), 252).volatility().reason()).contains("under one year");
        assertThat(ReturnFigures.of(returns(252), 252).volatility()).isInstanceOf(Outcome.Ok.class);
        assertThat(ReturnFigures.of(new double[0], 12).totalReturn().reason()).contains("no returns");
    }

    @Test
    void hasNoSharpeWithoutASpread() {
        double[] flat = new double[24];
        Arrays.fill(flat, 0.01);

        assertThat(ReturnFigures.of(flat, 12).sharpe().reason()).contains("no variation");
    }

    @Test
    void isMissingRatherThanNaN() {
        double[] broken = returns(24);
        broken[3] = Double.NaN;

        ReturnFigures figures = ReturnFigures.of(broken, 12);

        assertThat(figures.totalReturn()).isInstanceOf(Outcome.Missing.class);
        assertThat(figures.cagr()).isInstanceOf(Outcome.Missing.class);
        assertThat(figures.volatility()).isInstanceOf(Outcome.Missing.class);
    }

    private static double[] returns(int n) {
        double[] returns = new double[n];
        for (int i = 0; i < n; i++) {
            returns[i] = 0.001 * (i % 5);
        }
        return returns;
    }
}
