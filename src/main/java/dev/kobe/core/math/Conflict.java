// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which conditions of a program contradict each other: those that carry a multiplier where all are broken as little as
/// can be, in squares.
///
/// Example: a sum of 1 with two upper bounds of 0.4 names the sum and both bounds.
final class Conflict {
    private static final double BROKEN = 1e-7;
    private static final double ALMOST_NOTHING = 1e-9;

    private Conflict() {}

    static String of(QuadraticProgram program) {
        int n = program.size();
        int rows = program.equal().size() + program.below().size();
        double[][] quadratic = new double[n + rows][n + rows];
        for (int at = 0; at < n; at++) {
            quadratic[at][at] = ALMOST_NOTHING;
        }
        for (int at = n; at < n + rows; at++) {
            quadratic[at][at] = 1;
        }
        double[] lower = filled(n + rows, program.lower(), Double.NEGATIVE_INFINITY);
        double[] upper = filled(n + rows, program.upper(), Double.POSITIVE_INFINITY);
        List<LinearRow> equal = new ArrayList<>();
        List<LinearRow> below = new ArrayList<>();
        for (LinearRow one : program.equal()) {
            equal.add(loosened(one, n + equal.size()));
        }
        for (LinearRow one : program.below()) {
            below.add(loosened(one, n + program.equal().size() + below.size()));
        }
        double spread = spread(lower, upper, n);
        return SymmetricMatrix.of(quadratic)
                .flatMap(matrix -> InteriorPoint.solve(
                        new QuadraticProgram(matrix, new double[n + rows], equal, below, lower, upper)))
                .map(least -> words(program, least, spread))
                .toOptional()
                .orElse("The conditions cannot all be met.");
    }

    private static double[] filled(int size, double[] first, double rest) {
        double[] all = Arrays.copyOf(first, size);
        Arrays.fill(all, first.length, size, rest);
        for (int at = 0; at < first.length; at++) {
            // Between equal bounds there is no inside.
            all[at] = rest < 0 ? first[at] - ALMOST_NOTHING : first[at] + ALMOST_NOTHING;
        }
        return all;
    }

    private static double spread(double[] lower, double[] upper, int n) {
        double widest = 1;
        for (int at = 0; at < n; at++) {
            double width = upper[at] - lower[at];
            widest = Double.isFinite(width) ? Math.max(widest, width) : widest;
        }
        return widest;
    }

    /// The same with an entry of its own by which it may be broken.
    private static LinearRow loosened(LinearRow row, int by) {
        int[] at = Arrays.copyOf(row.at(), row.at().length + 1);
        double[] weights = Arrays.copyOf(row.weights(), row.weights().length + 1);
        at[at.length - 1] = by;
        weights[weights.length - 1] = -1;
        return new LinearRow(row.name(), at, weights, row.bound());
    }

    private static String words(QuadraticProgram program, QuadraticProgram.Solution least, double spread) {
        List<String> named = new ArrayList<>();
        int n = program.size();
        for (int row = 0; row < program.equal().size(); row++) {
            if (Math.abs(least.x()[n + row]) > BROKEN * spread) {
                named.add(program.equal().get(row).name());
            }
        }
        for (int row = 0; row < program.below().size(); row++) {
            if (least.x()[n + program.equal().size() + row] > BROKEN * spread) {
                named.add(program.below().get(row).name());
            }
        }
        if (named.isEmpty()) {
            return "The search ended without a solution, although the conditions can be met.";
        }
        for (int at = 0; at < n; at++) {
            if (least.lowerPrices()[at] > BROKEN) {
                named.add("lower bound of " + (at + 1));
            }
            if (least.upperPrices()[at] > BROKEN) {
                named.add("upper bound of " + (at + 1));
            }
        }
        return "These conditions contradict each other: " + String.join(", ", named) + ".";
    }
}
