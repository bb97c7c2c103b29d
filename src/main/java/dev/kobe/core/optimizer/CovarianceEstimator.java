// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;

/// How the covariance of a history is estimated.
///
/// `SAMPLE` divides by one less than the number of periods. The others shrink the covariance over all
/// periods towards a simple target by the share that is best in the mean square: towards equal
/// variances without correlation (Ledoit and Wolf, Journal of Multivariate Analysis 88, 2004), towards
/// one correlation for all (Ledoit and Wolf, Journal of Portfolio Management 30, 2004), or towards one
/// factor, the mean of all (Ledoit and Wolf, Journal of Empirical Finance 10, 2003).
public enum CovarianceEstimator {
    SAMPLE("sample"),
    LEDOIT_WOLF("ledoit_wolf"),
    CONSTANT_CORRELATION("constant_correlation"),
    SINGLE_FACTOR("single_factor");

    /// Below so many periods there is no estimate.
    public static final int FEWEST = 20;

    private final String word;

    CovarianceEstimator(String word) {
        this.word = word;
    }

    /// As it is typed.
    public String word() {
        return word;
    }

    /// An estimate with how much it was shrunk.
    ///
    /// @param shrinkage the share of the target, 0 to 1
    public record Estimate(SymmetricMatrix matrix, double shrinkage, String note) {}

    /// The estimate of returns, a row for each period.
    public Outcome<Estimate> estimate(double[][] returns) {
        double[][] centred = centred(returns);
        int n = centred[0].length;
        int periods = centred.length;
        if (this == SAMPLE) {
            String few = periods <= n
                    ? " With no more periods than instruments some mixtures seem to have no risk at all."
                    : "";
            return SymmetricMatrix.of(products(centred, periods - 1.0))
                    .map(matrix -> new Estimate(matrix, 0, "Sample covariance of " + periods + " returns." + few));
        }
        double[][] sample = products(centred, periods);
        double[][] target = target(sample, centred);
        double share = Shrinkage.share(this, centred, sample, target);
        double[][] mixed = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                mixed[row][column] = share * target[row][column] + (1 - share) * sample[row][column];
            }
        }
        return SymmetricMatrix.of(mixed)
                .map(matrix -> new Estimate(
                        matrix,
                        share,
                        String.format(
                                java.util.Locale.ROOT,
                                "Covariance of %d returns, shrunk by %.1f %% (%s).",
                                periods,
                                share * 100,
                                word)));
    }

    private double[][] target(double[][] sample, double[][] centred) {
        return switch (this) {
            case SAMPLE -> sample;
            case LEDOIT_WOLF -> Shrinkage.equalVariances(sample);
            case CONSTANT_CORRELATION -> Shrinkage.oneCorrelation(sample);
            case SINGLE_FACTOR -> Shrinkage.oneFactor(sample, centred);
        };
    }

    /// The mean return of each.
    static double[] means(double[][] returns) {
        double[] means = new double[returns[0].length];
        for (double[] row : returns) {
            for (int at = 0; at < means.length; at++) {
                means[at] += row[at] / returns.length;
            }
        }
        return means;
    }

    private static double[][] centred(double[][] returns) {
        double[] means = means(returns);
        double[][] centred = new double[returns.length][means.length];
        for (int row = 0; row < returns.length; row++) {
            for (int at = 0; at < means.length; at++) {
                centred[row][at] = returns[row][at] - means[at];
            }
        }
        return centred;
    }

    private static double[][] products(double[][] centred, double over) {
        int n = centred[0].length;
        double[][] sums = new double[n][n];
        for (double[] row : centred) {
            for (int one = 0; one < n; one++) {
                for (int other = 0; other <= one; other++) {
                    sums[one][other] += row[one] * row[other];
                }
            }
        }
        for (int one = 0; one < n; one++) {
            for (int other = 0; other <= one; other++) {
                sums[one][other] /= over;
                sums[other][one] = sums[one][other];
            }
        }
        return sums;
    }
}
