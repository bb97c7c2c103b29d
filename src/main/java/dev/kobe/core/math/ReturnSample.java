// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Simple returns of one period length, oldest first, with what many statistics share worked out once: the moments, and
/// the order when it is first asked for. A return of 0.01 is 1 %.
public final class ReturnSample {
    private final double[] values;
    private final Moments moments;

    // Made when first asked for; two threads that ask at once make the same one twice.
    private double @Nullable [] sorted;

    private ReturnSample(double[] values) {
        this.values = values;
        this.moments = Moments.of(values);
    }

    /// The sample; missing where a return is not a number, since neither dropping it nor taking it for zero is right.
    public static Outcome<ReturnSample> of(double... returns) {
        for (int at = 0; at < returns.length; at++) {
            if (!Double.isFinite(returns[at])) {
                return Outcome.missing(
                        "returns", "the returns are not all finite: number " + (at + 1) + " of " + returns.length);
            }
        }
        return Outcome.ok(new ReturnSample(returns.clone()));
    }

    public int n() {
        return values.length;
    }

    public Moments moments() {
        return moments;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    double[] values() {
        return values;
    }

    double[] sorted() {
        double[] there = sorted;
        if (there == null) {
            there = values.clone();
            Arrays.sort(there);
            sorted = there;
        }
        return there;
    }

    /// What an empty sample says of anything.
    static <T> Outcome<T> nothing(String what) {
        return Outcome.missing(what, "no returns");
    }
}
