// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.Arrays;

/// The shape of a series of returns beyond mean and deviation.
///
/// Skewness and excess kurtosis are the bias-corrected sample ones (Joanes and Gill, 1998: G1 and G2); they need a
/// spread above zero, which the caller has made sure of.
///
/// @param mean of the returns, and `deviation` the sample one (n − 1)
record ReturnShape(int n, double mean, double deviation, double skewness, double excessKurtosis) {
    static ReturnShape of(double[] returns) {
        int n = returns.length;
        double mean = dev.kobe.core.performance.ReturnStatistics.mean(returns);
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double one : returns) {
            double away = one - mean;
            second += away * away;
            third += away * away * away;
            fourth += away * away * away * away;
        }
        double variance = second / n;
        double g1 = third / n / Math.pow(variance, 1.5);
        double g2 = fourth / n / (variance * variance) - 3;
        return new ReturnShape(
                n,
                mean,
                Math.sqrt(second / (n - 1)),
                g1 * Math.sqrt((double) n * (n - 1)) / (n - 2),
                (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6));
    }

    /// Square of the denominator of the probabilistic Sharpe ratio at a per-period ratio (Bailey and López de Prado,
    /// 2012): 1 − γ₃ SR + (γ₄ − 1)/4 SR², with γ₄ the full kurtosis.
    double sharpeVariance(double ratio) {
        return 1 - skewness * ratio + (excessKurtosis + 2) / 4 * ratio * ratio;
    }

    /// The quantile by linear interpolation between order statistics (Hyndman and Fan, 1996, type 7).
    static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
