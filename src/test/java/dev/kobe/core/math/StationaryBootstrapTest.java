// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.math.StationaryBootstrap.Interval;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StationaryBootstrapTest {
    private static final Function<ReturnSample, Outcome<Double>> MEAN =
            sample -> Outcome.ok(sample.moments().mean());

    private static double[] independent(int n) {
        Random random = new Random(7);
        double[] returns = new double[n];
        for (int at = 0; at < n; at++) {
            returns[at] = 0.001 + 0.01 * random.nextGaussian();
        }
        return returns;
    }

    /// A block that never ends turns the record round: its growth is the same from wherever one starts.
    @Test
    void endlessBlocksAreRotationsOfTheRecord() {
        double[] returns = independent(50);

        Interval interval = new StationaryBootstrap(200, Double.MAX_VALUE, 3)
                .interval(returns, 0.95, Growth::total)
                .orThrow();

        assertThat(interval.low()).isEqualTo(Growth.total(returns), within(1e-12));
        assertThat(interval.high()).isEqualTo(Growth.total(returns), within(1e-12));
    }

    /// Single draws of independent returns: the mean lies 1.96 standard errors to each side, and its own deviation is
    /// that of the sample over √n.
    @Test
    void theMeanOfIndependentReturnsHasItsKnownInterval() {
        double[] returns = independent(400);
        double error = Moments.of(returns).populationDeviation() / 20;
        double mean = Moments.of(returns).mean();

        Interval interval = new StationaryBootstrap(4000, 1, 1)
                .interval(returns, 0.95, MEAN)
                .orThrow();

        assertThat(interval.low()).isEqualTo(mean - 1.96 * error, within(0.1 * error));
        assertThat(interval.high()).isEqualTo(mean + 1.96 * error, within(0.1 * error));
    }

    /// Returns come in runs of ten: long blocks keep a run together, and the mean varies towards √10 times as
    /// much as if each were drawn by itself.
    @Test
    void blocksKeepWhatBelongsTogether() {
        double[] returns = new double[1000];
        Random random = new Random(3);
        for (int from = 0; from < returns.length; from += 10) {
            Arrays.fill(returns, from, from + 10, random.nextBoolean() ? 0.01 : -0.01);
        }
        double single = width(new StationaryBootstrap(1000, 1, 1), returns);
        double blocks = width(new StationaryBootstrap(1000, 30, 1), returns);

        assertThat(blocks / single).isBetween(2.2, 3.8);
    }

    private static double width(StationaryBootstrap bootstrap, double[] returns) {
        Interval interval = bootstrap.interval(returns, 0.95, MEAN).orThrow();
        return interval.high() - interval.low();
    }

    @Test
    void oneSeedGivesOneInterval() {
        double[] returns = independent(60);
        StationaryBootstrap usual = StationaryBootstrap.usual(60);

        assertThat(usual.interval(returns, 0.95, MEAN)).isEqualTo(usual.interval(returns, 0.95, MEAN));
        assertThat(new StationaryBootstrap(1000, Math.cbrt(60), 2).interval(returns, 0.95, MEAN))
                .isNotEqualTo(usual.interval(returns, 0.95, MEAN));
        assertThat(usual.blockLength()).isEqualTo(3.9149, within(1e-4));
    }

    @Test
    void aFigureThatMostDrawsLackHasNoInterval() {
        assertThat(StationaryBootstrap.usual(30)
                        .interval(new double[30], 0.95, SharpeRatio::perPeriod)
                        .reason())
                .contains("the figure exists in 0 of 1000 draws only");
        assertThat(StationaryBootstrap.usual(1)
                        .interval(new double[1], 0.95, MEAN)
                        .reason())
                .contains("1 returns, 2 needed");
        assertThatThrownBy(() -> new StationaryBootstrap(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
