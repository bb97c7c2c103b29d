// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// The mean of a sample and the sums of the second to fourth powers of what is away from it, in two passes.
///
/// Example: 1, 2, 3 and 6 have mean 3, sums 14, 18 and 98, deviation √(14/3) = 2.160 and skewness 0.6872.
///
/// @param largest the largest absolute value, against which a spread is judged
public record Moments(int n, double mean, double second, double third, double fourth, double largest) {
    /// A deviation of at most this share of the largest value is rounding and not variation.
    static final double NO_VARIATION = 1e-12;

    /// The moments of finite values.
    public static Moments of(double[] values) {
        double mean = values.length == 0 ? 0 : Sums.mean(values);
        double second = 0;
        double third = 0;
        double fourth = 0;
        double largest = 0;
        for (double one : values) {
            double away = one - mean;
            double square = away * away;
            second += square;
            third += square * away;
            fourth += square * square;
            largest = Math.max(largest, Math.abs(one));
        }
        return new Moments(values.length, mean, second, third, fourth, largest);
    }

    /// The sample's standard deviation, denominator n − 1; missing below two values. It may be zero.
    public Outcome<Double> deviation() {
        return n < 2
                ? Outcome.missing("deviation", n == 0 ? "no observations" : "one observation")
                : Outcome.ok(Math.sqrt(second / (n - 1)));
    }

    /// The deviation of the sample taken as the whole, denominator n; zero for no values.
    public double populationDeviation() {
        return n == 0 ? 0 : Math.sqrt(second / n);
    }

    /// The sample's deviation where it is above rounding, else why it cannot be divided by.
    public Outcome<Double> variation() {
        return deviation()
                .flatMap(one -> one <= NO_VARIATION * largest
                        ? Outcome.<Double>missing("deviation", "no variation")
                        : Outcome.ok(one));
    }

    /// The third standardised moment, `Σd³/n / (Σd²/n)^1.5`, denominators n.
    public Outcome<Double> skewness() {
        return variation().map(one -> third / n / Math.pow(second / n, 1.5));
    }

    /// The fourth standardised moment, 3 for the normal distribution, denominators n.
    public Outcome<Double> kurtosis() {
        return variation().map(one -> fourth * n / (second * second));
    }

    /// Skewness corrected for bias: `G1 = g1 √(n(n − 1))/(n − 2)` (Joanes and Gill, 1998); from three values on.
    public Outcome<Double> sampleSkewness() {
        return n < 3
                ? Outcome.missing("skewness", n + " observations, 3 needed")
                : skewness().map(one -> one * Math.sqrt((double) n * (n - 1)) / (n - 2));
    }

    /// Kurtosis less 3, corrected for bias: `G2 = (n − 1)/((n − 2)(n − 3)) ((n + 1) g2 + 6)` (Joanes and Gill, 1998);
    /// from four values on.
    public Outcome<Double> sampleExcessKurtosis() {
        return n < 4
                ? Outcome.missing("excessKurtosis", n + " observations, 4 needed")
                : kurtosis().map(one -> (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * (one - 3) + 6));
    }
}
