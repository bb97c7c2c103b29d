// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// What returns compound to. A return of −1 or below ends it: wealth stays at zero.
public final class Growth {
    private Growth() {}

    /// Compounded growth over all returns, zero for none. Example: 1 % and 2 % make 0.0302.
    public static double total(double[] returns) {
        double wealth = 1;
        for (double one : returns) {
            wealth *= 1 + one;
            if (wealth <= 0) {
                return -1;
            }
        }
        return wealth - 1;
    }

    /// As above of a sample; missing where there is no return.
    public static Outcome<Double> total(ReturnSample sample) {
        return sample.isEmpty() ? ReturnSample.nothing("totalReturn") : Outcome.ok(total(sample.values()));
    }

    /// Growth a year when a total grew over so many periods: `(1 + total)^(P/n) − 1` (count convention).
    ///
    /// Example: 0.21 over 504 sessions, 252 a year, is 0.10. Whether a stretch below a year may be said so is the
    /// caller's rule.
    public static double annual(double total, int periods, int periodsPerYear) {
        return StrictMath.pow(1 + total, (double) periodsPerYear / periods) - 1;
    }

    /// As above of a sample; missing where there is no return.
    public static Outcome<Double> annual(ReturnSample sample, int periodsPerYear) {
        return total(sample).map(one -> annual(one, sample.n(), periodsPerYear));
    }

    /// How straight the growth was: R² of the cumulated logarithmic return on time, 1 for a constant rate.
    public static Outcome<Double> stability(ReturnSample sample) {
        double[] values = sample.values();
        double[] time = new double[values.length];
        double[] path = new double[values.length];
        double wealth = 0;
        for (int at = 0; at < values.length; at++) {
            if (values[at] <= -1) {
                return Outcome.missing("stability", "a return of −100 % has no logarithm");
            }
            wealth += Math.log(1 + values[at]);
            time[at] = at;
            path[at] = wealth;
        }
        return Regression.of(time, path).flatMap(Regression::rSquared);
    }
}
