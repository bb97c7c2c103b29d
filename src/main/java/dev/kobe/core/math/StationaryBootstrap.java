// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.function.Function;

/// Intervals of any statistic of returns that depend on each other, by drawing blocks of random length from them.
///
/// The stationary bootstrap (Politis and Romano, 1994, section 2): each drawn series starts at a place taken at random;
/// with probability 1/length the next value is again from a random place, otherwise it is the one that follows in the
/// record, the end being joined to the start. The ends of the interval are the quantiles of the statistic over all
/// draws. The draws come from a fixed seed, so that the same returns give the same interval on every machine.
///
/// @param draws how many series are drawn
/// @param blockLength mean length of a block; the cube root of n is usual
/// @param seed of the generator
public record StationaryBootstrap(int draws, double blockLength, long seed) {
    /// Draws of which at least nine in ten must have the statistic.
    private static final double LEAST_SHARE = 0.9;

    /// Both ends of an interval.
    public record Interval(double low, double high) {}

    public StationaryBootstrap {
        if (draws < 1 || !(blockLength >= 1)) {
            throw new IllegalArgumentException(
                    draws + " draws of blocks of " + blockLength + "; allowed: at least one");
        }
    }

    /// A thousand draws in blocks of the cube root of n, seed 1.
    public static StationaryBootstrap usual(int n) {
        return new StationaryBootstrap(1000, Math.max(1, Math.cbrt(n)), 1);
    }

    /// The central interval that holds `level` of the draws. Example: level 0.95 lies from the 2.5 % to the 97.5 %
    /// quantile. Missing for fewer than two returns, and where the statistic is missing in more than a tenth of the
    /// draws.
    public Outcome<Interval> interval(
            double[] returns, double level, Function<ReturnSample, Outcome<Double>> statistic) {
        int n = returns.length;
        if (n < 2) {
            return Outcome.missing("interval", n + " returns, 2 needed");
        }
        SplitMix random = new SplitMix(seed);
        double[] found = new double[draws];
        int known = 0;
        double[] drawn = new double[n];
        for (int draw = 0; draw < draws; draw++) {
            fill(drawn, returns, random);
            Outcome<Double> value = ReturnSample.of(drawn).flatMap(statistic);
            if (value instanceof Outcome.Ok<Double>(Double present)) {
                found[known++] = present;
            }
        }
        if (known < LEAST_SHARE * draws) {
            return Outcome.missing("interval", "the figure exists in " + known + " of " + draws + " draws only");
        }
        double[] sorted = Arrays.copyOf(found, known);
        Arrays.sort(sorted);
        return Outcome.ok(new Interval(Tail.quantile(sorted, (1 - level) / 2), Tail.quantile(sorted, (1 + level) / 2)));
    }

    private void fill(double[] drawn, double[] returns, SplitMix random) {
        int place = random.below(returns.length);
        for (int at = 0; at < drawn.length; at++) {
            drawn[at] = returns[place];
            place = random.unit() * blockLength < 1 ? random.below(returns.length) : (place + 1) % returns.length;
        }
    }

    /// The generator of Steele, Lea and Flood (2014), written out so that no version of the platform changes it.
    private static final class SplitMix {
        private long state;

        SplitMix(long seed) {
            this.state = seed;
        }

        double unit() {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            return ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53;
        }

        int below(int bound) {
            return (int) (unit() * bound);
        }
    }
}
