// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// The ends of a distribution of returns. Losses are negative returns: −0.02 is a loss of 2 %.
///
/// Quantiles are linear between order statistics, at place `(n − 1) p` from zero (Hyndman and Fan, 1996, type 7).
public final class Tail {
    private Tail() {}

    /// The quantile of values in rising order, of which there is at least one. Example: 0.05 of 1 to 21 is 2.
    public static double quantile(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// The return that a share p of periods fell short of: historical value at risk, no distribution assumed.
    public static Outcome<Double> valueAtRisk(ReturnSample sample, double p) {
        return sample.isEmpty() ? ReturnSample.nothing("valueAtRisk95") : Outcome.ok(quantile(sample.sorted(), p));
    }

    /// Mean of the returns at or below the value at risk: historical expected shortfall.
    public static Outcome<Double> expectedShortfall(ReturnSample sample, double p) {
        return valueAtRisk(sample, p).map(limit -> {
            double sum = 0;
            int n = 0;
            while (n < sample.n() && sample.sorted()[n] <= limit) {
                sum += sample.sorted()[n];
                n++;
            }
            return sum / n;
        });
    }

    /// How many returns the expected shortfall is the mean of.
    public static int beyond(ReturnSample sample, double p) {
        return (int) valueAtRisk(sample, p)
                .map(limit -> {
                    int n = 0;
                    while (n < sample.n() && sample.sorted()[n] <= limit) {
                        n++;
                    }
                    return n;
                })
                .toOptional()
                .orElse(0);
    }

    /// Value at risk were the returns normal with the sample's mean and population deviation: `μ + Φ⁻¹(p) σ`.
    public static Outcome<Double> normalValueAtRisk(ReturnSample sample, double p) {
        return ofMoments(sample, "valueAtRiskNormal95", Normal.quantile(p));
    }

    /// Expected shortfall were the returns normal: `μ − σ φ(Φ⁻¹(p))/p`.
    public static Outcome<Double> normalExpectedShortfall(ReturnSample sample, double p) {
        return ofMoments(sample, "expectedShortfallNormal95", -Normal.density(Normal.quantile(p)) / p);
    }

    /// Value at risk with the normal quantile bent by skewness S and excess kurtosis K, both with denominator n:
    /// `z + (z² − 1) S/6 + (z³ − 3z) K/24 − (2z³ − 5z) S²/36` (Cornish and Fisher, 1937; Zangari, 1996).
    public static Outcome<Double> modifiedValueAtRisk(ReturnSample sample, double p) {
        double z = Normal.quantile(p);
        Moments moments = sample.moments();
        return moments.skewness().flatMap(skew -> moments.kurtosis()
                .map(kurtosis -> z
                        + (z * z - 1) * skew / 6
                        + (z * z * z - 3 * z) * (kurtosis - 3) / 24
                        - (2 * z * z * z - 5 * z) * skew * skew / 36)
                .flatMap(bent -> ofMoments(sample, "valueAtRiskModified95", bent)));
    }

    /// Size of the 95 % quantile for each unit of the 5 % quantile's: above one gains reach further than losses.
    public static Outcome<Double> ratio(ReturnSample sample) {
        return valueAtRisk(sample, 0.05)
                .flatMap(low -> low == 0
                        ? Outcome.<Double>missing("tailRatio", "the 5 % quantile is zero")
                        : Outcome.ok(Math.abs(quantile(sample.sorted(), 0.95)) / Math.abs(low)));
    }

    private static Outcome<Double> ofMoments(ReturnSample sample, String what, double deviations) {
        Moments moments = sample.moments();
        return sample.isEmpty()
                ? ReturnSample.nothing(what)
                : Outcome.ok(moments.mean() + deviations * moments.populationDeviation());
    }
}
