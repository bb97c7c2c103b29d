// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import org.apache.commons.math3.distribution.NormalDistribution;

/// The standard normal distribution.
public final class Normal {
    // Without a generator of its own: nothing here is drawn, and making one costs more than any answer.
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /// Probability of a value at or below: 0 is 0.5.
    public static double below(double value) {
        return STANDARD.cumulativeProbability(value);
    }

    /// The value that a share p lies below: 0.975 is 1.95996.
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /// Height of the curve at a value: 0 is 0.39894.
    public static double density(double value) {
        return STANDARD.density(value);
    }
}
