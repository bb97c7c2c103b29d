// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

/// The sum of products of two stretches, in four sums that do not wait for one another.
final class Dot {
    private Dot() {}

    /// Of `length` entries of `one` from a place on and of `other` from its beginning.
    static double of(double[] one, int from, double[] other, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int at = 0;
        for (; at + 3 < length; at += 4) {
            a += one[from + at] * other[at];
            b += one[from + at + 1] * other[at + 1];
            c += one[from + at + 2] * other[at + 2];
            d += one[from + at + 3] * other[at + 3];
        }
        for (; at < length; at++) {
            a += one[from + at] * other[at];
        }
        return a + b + (c + d);
    }
}
