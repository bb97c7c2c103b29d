// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

/// The factor `L` of a positive definite matrix `M = LL′`, worked out in place, eight columns at a time so that each
/// entry is read once for eight products.
///
/// Example: of `{{4, 2}, {2, 5}}` the factor is `{{2, 0}, {1, 2}}`; of `{{1, 2}, {2, 1}}` there is none.
final class Cholesky {
    private static final int BLOCK = 8;

    private Cholesky() {}

    /// Replaces the lower half of a square array by its factor.
    ///
    /// @return whether there is one: false where a pivot is not above zero, and the array is then spoilt
    static boolean factor(double[] matrix, int n) {
        double[][] columns = new double[BLOCK][n];
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(from + BLOCK, n);
            if (!panel(matrix, n, from, to)) {
                return false;
            }
            for (int column = from; column < to; column++) {
                for (int row = to; row < n; row++) {
                    columns[column - from][row] = matrix[row * n + column];
                }
            }
            for (int row = to; row < n; row++) {
                if (to - from == BLOCK) {
                    eight(matrix, row * n, to, row + 1, matrix, row * n + from, columns);
                } else {
                    return true;
                }
            }
        }
        return true;
    }

    /// Factors the columns of a block from the diagonal downwards; what stands left of them is taken off already.
    private static boolean panel(double[] matrix, int n, int from, int to) {
        for (int column = from; column < to; column++) {
            double pivot = matrix[column * n + column];
            for (int k = from; k < column; k++) {
                pivot -= matrix[column * n + k] * matrix[column * n + k];
            }
            if (!(pivot > 0) || !Double.isFinite(pivot)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            matrix[column * n + column] = root;
            for (int row = column + 1; row < n; row++) {
                double entry = matrix[row * n + column];
                for (int k = from; k < column; k++) {
                    entry -= matrix[row * n + k] * matrix[column * n + k];
                }
                matrix[row * n + column] = entry / root;
            }
        }
        return true;
    }

    /// Takes eight columns' products off a stretch of one row.
    private static void eight(double[] row, int start, int from, int to, double[] factors, int at, double[][] columns) {
        double a = factors[at];
        double b = factors[at + 1];
        double c = factors[at + 2];
        double d = factors[at + 3];
        double e = factors[at + 4];
        double f = factors[at + 5];
        double g = factors[at + 6];
        double h = factors[at + 7];
        double[] ca = columns[0];
        double[] cb = columns[1];
        double[] cc = columns[2];
        double[] cd = columns[3];
        double[] ce = columns[4];
        double[] cf = columns[5];
        double[] cg = columns[6];
        double[] ch = columns[7];
        for (int column = from; column < to; column++) {
            row[start + column] -= a * ca[column]
                    + b * cb[column]
                    + c * cc[column]
                    + d * cd[column]
                    + e * ce[column]
                    + f * cf[column]
                    + g * cg[column]
                    + h * ch[column];
        }
    }

    /// Solves `LL′x = b` in place of `b`.
    static void solve(double[] factor, int n, double[] b) {
        for (int row = 0; row < n; row++) {
            b[row] = (b[row] - Dot.of(factor, row * n, b, row)) / factor[row * n + row];
        }
        for (int row = n - 1; row >= 0; row--) {
            double solved = b[row] / factor[row * n + row];
            b[row] = solved;
            for (int column = 0; column < row; column++) {
                b[column] -= factor[row * n + column] * solved;
            }
        }
    }

    /// Whether a matrix, with so much more on its diagonal, has a factor.
    static boolean isPositiveDefinite(SymmetricMatrix matrix, double more) {
        double[] copy = new double[matrix.size() * matrix.size()];
        matrix.plusDiagonal(more).into(copy, matrix.size());
        return factor(copy, matrix.size());
    }
}
