// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

/// Sums whose rounding does not grow with their length.
final class Sums {
    private Sums() {}

    /// The arithmetic mean, each rounding of the sum kept and added at the end (Neumaier, 1974, in the branch-free form
    /// of Ogita, Rump and Oishi, 2005, algorithm 4.1); NaN for no values. Example: 1e100, 1, -1e100 have the
    /// mean 1/3.
    static double mean(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double one : values) {
            double next = sum + one;
            double taken = next - sum;
            lost += (sum - (next - taken)) + (one - taken);
            sum = next;
        }
        return (sum + lost) / values.length;
    }
}
