// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

/// The targets of shrinkage and the share of each that is best: the noise of the sample's entries, less what the
/// target's entries share of it, over how far the two stand apart (the constant `κ/T` of Ledoit and Wolf).
final class Shrinkage {
    private Shrinkage() {}

    /// The mean variance on the diagonal.
    static double[][] equalVariances(double[][] sample) {
        int n = sample.length;
        double mean = 0;
        for (int at = 0; at < n; at++) {
            mean += sample[at][at] / n;
        }
        double[][] target = new double[n][n];
        for (int at = 0; at < n; at++) {
            target[at][at] = mean;
        }
        return target;
    }

    /// The sample's variances with the mean of its correlations.
    static double[][] oneCorrelation(double[][] sample) {
        int n = sample.length;
        double mean = meanCorrelation(sample);
        double[][] target = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                target[row][column] =
                        row == column ? sample[row][row] : mean * Math.sqrt(sample[row][row] * sample[column][column]);
            }
        }
        return target;
    }

    /// The sample's variances with the covariances that the mean of all explains.
    static double[][] oneFactor(double[][] sample, double[][] centred) {
        double[] loads = withMarket(centred);
        double variance = marketVariance(centred);
        int n = sample.length;
        double[][] target = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                target[row][column] = row == column ? sample[row][row] : loads[row] * loads[column] / variance;
            }
        }
        return target;
    }

    static double share(CovarianceEstimator kind, double[][] centred, double[][] sample, double[][] target) {
        int n = sample.length;
        double apart = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double difference = sample[row][column] - target[row][column];
                apart += difference * difference;
            }
        }
        double shared =
                switch (kind) {
                    case SAMPLE, LEDOIT_WOLF -> 0;
                    case CONSTANT_CORRELATION -> sharedByOneCorrelation(centred, sample);
                    case SINGLE_FACTOR -> sharedByOneFactor(centred, sample);
                };
        double share = apart > 0 ? (noise(centred, sample) - shared) / apart / centred.length : 1;
        return Math.max(0, Math.min(1, share));
    }

    /// The sum of the variances of the sample's entries.
    private static double noise(double[][] centred, double[][] sample) {
        int n = sample.length;
        double sum = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                sum += entryNoise(centred, sample, row, column);
            }
        }
        return sum;
    }

    private static double entryNoise(double[][] centred, double[][] sample, int row, int column) {
        double squares = 0;
        for (double[] period : centred) {
            double product = period[row] * period[column];
            squares += product * product;
        }
        return squares / centred.length - sample[row][column] * sample[row][column];
    }

    private static double meanCorrelation(double[][] sample) {
        int n = sample.length;
        if (n < 2) {
            return 0;
        }
        double sum = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < row; column++) {
                sum += sample[row][column] / Math.sqrt(sample[row][row] * sample[column][column]);
            }
        }
        return 2 * sum / (n * (n - 1.0));
    }

    private static double sharedByOneCorrelation(double[][] centred, double[][] sample) {
        int n = sample.length;
        double mean = meanCorrelation(sample);
        double shared = 0;
        for (int row = 0; row < n; row++) {
            shared += entryNoise(centred, sample, row, row);
            for (int column = 0; column < n; column++) {
                if (row != column) {
                    shared += mean
                            * Math.sqrt(sample[column][column] / sample[row][row])
                            * cubed(centred, sample, row, column);
                }
            }
        }
        return shared;
    }

    /// How the noise of a variance goes with that of a covariance of the same instrument.
    private static double cubed(double[][] centred, double[][] sample, int row, int column) {
        double sum = 0;
        for (double[] period : centred) {
            sum += period[row] * period[row] * period[row] * period[column];
        }
        return sum / centred.length - sample[row][row] * sample[row][column];
    }

    private static double[] market(double[][] centred) {
        double[] market = new double[centred.length];
        for (int period = 0; period < centred.length; period++) {
            for (double one : centred[period]) {
                market[period] += one / centred[period].length;
            }
        }
        return market;
    }

    private static double marketVariance(double[][] centred) {
        double sum = 0;
        for (double one : market(centred)) {
            sum += one * one / centred.length;
        }
        return sum;
    }

    private static double[] withMarket(double[][] centred) {
        double[] market = market(centred);
        double[] loads = new double[centred[0].length];
        for (int period = 0; period < centred.length; period++) {
            for (int at = 0; at < loads.length; at++) {
                loads[at] += centred[period][at] * market[period] / centred.length;
            }
        }
        return loads;
    }

    private static double sharedByOneFactor(double[][] centred, double[][] sample) {
        int n = sample.length;
        int periods = centred.length;
        double[] market = market(centred);
        double[] loads = withMarket(centred);
        double variance = marketVariance(centred);
        double shared = 0;
        for (int row = 0; row < n; row++) {
            shared += entryNoise(centred, sample, row, row);
            for (int column = 0; column < n; column++) {
                if (row == column) {
                    continue;
                }
                double one = 0;
                double both = 0;
                for (int period = 0; period < periods; period++) {
                    double[] now = centred[period];
                    one += now[row] * now[row] * now[column] * market[period] / periods;
                    both += now[row] * now[column] * market[period] * market[period] / periods;
                }
                double first = one - loads[row] * sample[row][column];
                double third = both - variance * sample[row][column];
                shared +=
                        2 * first * loads[column] / variance - third * loads[row] * loads[column] / variance / variance;
            }
        }
        return shared;
    }
}
