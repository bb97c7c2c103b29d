// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import java.util.OptionalDouble;

/// How momentum is measured and how many are held.
///
/// Example: `MomentumRules.of(12, 1, 3)` is the rotation's own reading; 11/1 is the academic form (Jegadeesh and
/// Titman, 1993).
///
/// @param formation months over which it is measured
/// @param skip latest months that are left out
/// @param topN how many of the best are held, each with 1/topN
/// @param floor momentum below which nothing is held; empty as a rule
public record MomentumRules(int formation, int skip, int topN, OptionalDouble floor) {
    public MomentumRules {
        refuseOutside("formation", formation, 1, 60);
        refuseOutside("skip", skip, 0, 12);
        refuseOutside("top-n", topN, 1, 50);
    }

    public static MomentumRules of(int formation, int skip, int topN) {
        return new MomentumRules(formation, skip, topN, OptionalDouble.empty());
    }

    private static void refuseOutside(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; allowed: a whole number from " + least + " to " + most);
        }
    }
}
