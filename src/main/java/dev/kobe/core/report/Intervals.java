// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Normal;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// The 95 % intervals that stand beside the report's figures.
final class Intervals {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /// Both ends of an interval.
    record Range(double low, double high) {
        boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    private Intervals() {}

    /// Of a standard deviation of n independent normal observations: s √((n − 1)/χ²).
    static Range deviation(double deviation, int n) {
        ChiSquaredDistribution chi = new ChiSquaredDistribution(n - 1);
        return new Range(
                deviation * Math.sqrt((n - 1) / chi.inverseCumulativeProbability(HIGH)),
                deviation * Math.sqrt((n - 1) / chi.inverseCumulativeProbability(LOW)));
    }

    /// Of a ratio with a given standard error, by the normal distribution.
    static Range normal(double value, double error) {
        double wide = Normal.quantile(HIGH) * error;
        return new Range(value - wide, value + wide);
    }

    /// Of a mean or a slope with a given standard error (Student).
    static Range student(double value, double error, int degreesOfFreedom) {
        double wide = new TDistribution(degreesOfFreedom).inverseCumulativeProbability(HIGH) * error;
        return new Range(value - wide, value + wide);
    }

    /// Of a share of wins, exact (Clopper and Pearson, 1934).
    static Range share(int wins, int n) {
        return new Range(
                wins == 0 ? 0 : new BetaDistribution(wins, n - wins + 1).inverseCumulativeProbability(LOW),
                wins == n ? 1 : new BetaDistribution(wins + 1, n - wins).inverseCumulativeProbability(HIGH));
    }
}
