// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.ReturnStatistics;
import java.util.List;

/// The desk's daily returns as a line of the benchmark's, by ordinary least squares.
///
/// @param slope the beta, `error` its standard error with n − 2 degrees of freedom
record Regression(double slope, double error, double rSquared) {
    /// Absent below twenty sessions that both have, and where either does not vary.
    static Outcome<Regression> of(DailyReturns daily) {
        List<DailyReturns.Day> pairs = daily.pairs();
        int n = pairs.size();
        if (n < ReturnStatistics.LEAST) {
            return Outcome.missing("beta", n + " sessions of both, " + ReturnStatistics.LEAST + " needed");
        }
        double[] across = daily.benchmark();
        double[] up = pairs.stream().mapToDouble(DailyReturns.Day::desk).toArray();
        double meanAcross = ReturnStatistics.mean(across);
        double meanUp = ReturnStatistics.mean(up);
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int at = 0; at < n; at++) {
            sxx += (across[at] - meanAcross) * (across[at] - meanAcross);
            sxy += (across[at] - meanAcross) * (up[at] - meanUp);
            syy += (up[at] - meanUp) * (up[at] - meanUp);
        }
        if (sxx == 0 || syy == 0) {
            return Outcome.missing("beta", "no variation");
        }
        double left = Math.max(0, syy - sxy * sxy / sxx);
        return Outcome.ok(new Regression(sxy / sxx, Math.sqrt(left / (n - 2) / sxx), sxy * sxy / (sxx * syy)));
    }
}
