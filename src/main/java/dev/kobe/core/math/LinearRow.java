// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import java.util.Arrays;

/// One linear condition on a vector: the weighted sum of some of its entries, held against a bound.
///
/// Example: `LinearRow.sum(3, 1)` is `x₁ + x₂ + x₃` against 1; whether it must equal the bound or stay
/// under it is said by where it stands.
///
/// @param name what it is called where it cannot be held
/// @param at the entries it names, each once
/// @param weights what each counts
public record LinearRow(String name, int[] at, double[] weights, double bound) {
    public LinearRow {
        if (at.length != weights.length) {
            throw new IllegalArgumentException(name + " names " + at.length + " entries and weighs " + weights.length);
        }
    }

    /// The sum of all entries.
    public static LinearRow sum(String name, int size, double bound) {
        int[] all = new int[size];
        Arrays.setAll(all, one -> one);
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return new LinearRow(name, all, ones, bound);
    }

    double times(double[] vector) {
        double sum = 0;
        for (int one = 0; one < at.length; one++) {
            sum += weights[one] * vector[at[one]];
        }
        return sum;
    }

    /// Adds so many times itself to a vector.
    void addTo(double[] vector, double times) {
        for (int one = 0; one < at.length; one++) {
            vector[at[one]] += weights[one] * times;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearRow row
                && name.equals(row.name)
                && Arrays.equals(at, row.at)
                && Arrays.equals(weights, row.weights)
                && bound == row.bound;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + " against " + bound;
    }
}
