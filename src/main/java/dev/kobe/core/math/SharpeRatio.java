// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// Reward for variability and how far it can be trusted, per period; times the root of the periods a year it is the
/// yearly one.
///
/// The ratio is `mean / standard deviation` of returns less cash, denominator n − 1 (Sharpe, 1994, equation 5).
public final class SharpeRatio {
    /// Euler's constant, with which the expected largest of many normal numbers is approximated.
    private static final double EULER = 0.5772156649015329;

    private SharpeRatio() {}

    /// The ratio of one period; missing where the returns do not vary.
    public static Outcome<Double> perPeriod(ReturnSample excess) {
        Moments moments = excess.moments();
        return excess.isEmpty()
                ? ReturnSample.nothing("sharpe")
                : moments.variation().map(deviation -> moments.mean() / deviation);
    }

    /// The ratio of a year.
    public static Outcome<Double> annual(ReturnSample excess, int periodsPerYear) {
        return perPeriod(excess).map(one -> one * Math.sqrt(periodsPerYear));
    }

    /// Standard error of a ratio of independent returns: `√((1 + SR²/2)/n)` per period (Lo, 2002, equation 9).
    ///
    /// Example: a daily 0.05 over 400 days has the error 0.05003.
    public static double error(double perPeriod, int n) {
        return Math.sqrt((1 + perPeriod * perPeriod / 2) / n);
    }

    /// Probability that the true ratio is above a hurdle: `Φ((SR − SR*) √(n − 1) / √(1 − γ₃ SR + (γ₄ − 1)/4 SR²))`
    /// (Bailey and López de Prado, 2012, equation 9), ratios per period, γ₄ the full kurtosis.
    ///
    /// Example: 0.1 over 101 normal returns against 0 is Φ(1/√1.005) = 0.8407. Missing where the root is not of a
    /// positive number, or below two returns.
    public static Outcome<Double> probabilityAbove(
            double hurdle, double perPeriod, int n, double skewness, double kurtosis) {
        double spread = spread(perPeriod, skewness, kurtosis);
        return n < 2 || !(spread > 0)
                ? Outcome.missing("probabilisticSharpe", "the spread of the ratio cannot be estimated")
                : Outcome.ok(Normal.below((perPeriod - hurdle) * Math.sqrt((n - 1) / spread)));
    }

    /// The same of a sample, its skewness and kurtosis with denominator n.
    public static Outcome<Double> probabilityAbove(double hurdle, ReturnSample excess) {
        Moments moments = excess.moments();
        return perPeriod(excess).flatMap(ratio -> moments.skewness().flatMap(skewness -> moments.kurtosis()
                .flatMap(kurtosis -> probabilityAbove(hurdle, ratio, excess.n(), skewness, kurtosis))));
    }

    /// Periods at which a ratio like this would be above the hurdle with a given probability: `1 + (1 − γ₃ SR +
    /// (γ₄ − 1)/4 SR²) (Φ⁻¹(p) / (SR − SR*))²` (Bailey and López de Prado, 2012, equation 11), rounded up.
    ///
    /// Missing for a ratio that is not above the hurdle: no record is long enough.
    public static Outcome<Long> trackRecord(
            double hurdle, double probability, double perPeriod, double skewness, double kurtosis) {
        double spread = spread(perPeriod, skewness, kurtosis);
        if (!(perPeriod > hurdle) || !(spread > 0)) {
            return Outcome.missing("minimumTrackRecord", "the ratio is not above " + hurdle);
        }
        double quantile = Normal.quantile(probability) / (perPeriod - hurdle);
        return Outcome.ok((long) Math.ceil(1 + spread * quantile * quantile));
    }

    /// The ratio that the best of so many worthless trials is expected to show: `√V ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 −
    /// 1/(N e)))` (Bailey and López de Prado, 2014, equation 1); zero for one trial. Used as a hurdle it gives the
    /// deflated Sharpe ratio.
    ///
    /// Example: 10 trials whose ratios deviate by 1 are expected to show 1.5746 at best.
    ///
    /// @param deviation of the trials' ratios, per period
    public static double expectedBest(int trials, double deviation) {
        if (trials < 2) {
            return 0;
        }
        return deviation
                * ((1 - EULER) * Normal.quantile(1 - 1.0 / trials)
                        + EULER * Normal.quantile(1 - 1 / (trials * Math.E)));
    }

    private static double spread(double ratio, double skewness, double kurtosis) {
        return 1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio;
    }
}
