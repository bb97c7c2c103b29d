// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.function.Supplier;

/// How many observations a figure needs before it is told.
///
/// Below [#LEAST] there is none, from there to one under [#PLAIN] it carries the word "few", from [#PLAIN] on it stands
/// plain. Example: 45 sessions make a volatility of "45, few".
public final class Samples {
    /// Fewest observations of which volatility and what rests on it are told.
    public static final int LEAST = 20;

    /// From so many on the word "few" is dropped.
    public static final int PLAIN = 63;

    private Samples() {}

    /// The figure, or why there are too few observations for it.
    ///
    /// @param unit what is counted, in the plural: `returns`
    public static <T> Outcome<T> enough(String what, int n, String unit, Supplier<Outcome<T>> figure) {
        return n < LEAST ? Outcome.missing(what, n + " " + unit + ", " + LEAST + " needed") : figure.get();
    }

    /// Whether a sample is told with the word "few".
    public static boolean isFew(int n) {
        return n >= LEAST && n < PLAIN;
    }
}
