// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// One series as a line of another, by ordinary least squares.
///
/// Example: 1, 3, 5 on 0, 1, 2 has intercept 1, slope 2, no error and R² 1.
///
/// @param slope the beta where both are returns
/// @param error standard error of the slope with n − 2 degrees of freedom; zero for two points
/// @param residual standard deviation of what is left, denominator n − 2; zero for two points
/// @param rSquared share of the variance that the line explains; missing where there is none to explain
public record Regression(
        int n, double intercept, double slope, double error, double residual, Outcome<Double> rSquared) {
    /// The line of `up` on `across`; missing below two pairs and where `across` does not vary.
    ///
    /// @throws IllegalArgumentException where the two are not of one length
    public static Outcome<Regression> of(double[] across, double[] up) {
        if (across.length != up.length) {
            throw new IllegalArgumentException(across.length + " and " + up.length + " are no pairs");
        }
        int n = up.length;
        if (n < 2) {
            return Outcome.missing("regression", n + " pairs, 2 needed");
        }
        double meanAcross = Sums.mean(across);
        double meanUp = Sums.mean(up);
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        double largestAcross = 0;
        double largestUp = 0;
        for (int at = 0; at < n; at++) {
            double x = across[at] - meanAcross;
            double y = up[at] - meanUp;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
            largestAcross = Math.max(largestAcross, Math.abs(across[at]));
            largestUp = Math.max(largestUp, Math.abs(up[at]));
        }
        if (isFlat(sxx, n, largestAcross)) {
            return Outcome.missing("regression", "no variation");
        }
        double slope = sxy / sxx;
        double left = n == 2 ? 0 : Math.max(0, syy - sxy * slope) / (n - 2);
        return Outcome.ok(new Regression(
                n,
                meanUp - slope * meanAcross,
                slope,
                Math.sqrt(left / sxx),
                Math.sqrt(left),
                isFlat(syy, n, largestUp)
                        ? Outcome.missing("rSquared", "no variation")
                        : Outcome.ok(Math.min(1, sxy * slope / syy))));
    }

    private static boolean isFlat(double squares, int n, double largest) {
        return !(Math.sqrt(squares / n) > Moments.NO_VARIATION * largest);
    }
}
