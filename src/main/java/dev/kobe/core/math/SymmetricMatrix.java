// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;

/// A dense symmetric matrix of finite numbers, such as a covariance; row by row in one array.
///
/// Example: `of({{0.04, 0.01}, {0.01, 0.09}})` with weights a half each has the variance 0.0375.
public final class SymmetricMatrix {
    /// Up to here the two halves of a matrix may differ, as a share of its largest entry, and are averaged.
    private static final double UNEVEN = 1e-12;

    private final int size;
    private final double[] entries;

    private SymmetricMatrix(int size, double[] entries) {
        this.size = size;
        this.entries = entries;
    }

    /// A matrix of rows; missing where it is not square, not finite or not symmetric, with the first place that is not.
    public static Outcome<SymmetricMatrix> of(double[][] rows) {
        int n = rows.length;
        if (n == 0) {
            return Outcome.missing("matrix", "The matrix is empty.");
        }
        double largest = 0;
        for (int row = 0; row < n; row++) {
            if (rows[row].length != n) {
                return Outcome.missing(
                        "matrix", "Row " + (row + 1) + " has " + rows[row].length + " of " + n + " numbers.");
            }
            for (int column = 0; column < n; column++) {
                if (!Double.isFinite(rows[row][column])) {
                    return Outcome.missing(
                            "matrix", "Row " + (row + 1) + ", column " + (column + 1) + " is no number.");
                }
                largest = Math.max(largest, Math.abs(rows[row][column]));
            }
        }
        double[] entries = new double[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                double one = rows[row][column];
                double other = rows[column][row];
                if (Math.abs(one - other) > UNEVEN * largest) {
                    return Outcome.missing(
                            "matrix",
                            "The matrix is not symmetric: row " + (row + 1) + ", column " + (column + 1) + " is " + one
                                    + " and its mirror " + other + ".");
                }
                double mean = one + (other - one) / 2;
                entries[row * n + column] = mean;
                entries[column * n + row] = mean;
            }
        }
        return Outcome.ok(new SymmetricMatrix(n, entries));
    }

    public int size() {
        return size;
    }

    public double at(int row, int column) {
        return entries[row * size + column];
    }

    /// Itself times a vector.
    public double[] times(double[] vector) {
        double[] product = new double[size];
        for (int row = 0; row < size; row++) {
            product[row] = Dot.of(entries, row * size, vector, size);
        }
        return product;
    }

    /// `x′Mx`: of a covariance and weights, the variance of the whole.
    public double quadratic(double[] vector) {
        return Dot.of(times(vector), 0, vector, size);
    }

    public double trace() {
        double sum = 0;
        for (int at = 0; at < size; at++) {
            sum += at(at, at);
        }
        return sum;
    }

    /// The same with so much more on its diagonal.
    public SymmetricMatrix plusDiagonal(double more) {
        double[] sum = entries.clone();
        for (int at = 0; at < size; at++) {
            sum[at * size + at] += more;
        }
        return new SymmetricMatrix(size, sum);
    }

    /// Whether no vector has a quadratic form below zero by more than rounding, `tiny` times its own square.
    public boolean isPositiveSemidefinite(double tiny) {
        return Cholesky.isPositiveDefinite(this, Math.max(tiny, Double.MIN_NORMAL));
    }

    /// The rows of some of its rows and columns.
    public SymmetricMatrix only(int[] chosen) {
        int n = chosen.length;
        double[] some = new double[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                some[row * n + column] = at(chosen[row], chosen[column]);
            }
        }
        return new SymmetricMatrix(n, some);
    }

    /// Copies its entries, row by row, into a larger square array.
    void into(double[] target, int width) {
        for (int row = 0; row < size; row++) {
            System.arraycopy(entries, row * size, target, row * width, size);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymmetricMatrix matrix && Arrays.equals(entries, matrix.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }
}
