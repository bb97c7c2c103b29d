// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.LinearRow;
import dev.kobe.core.math.QuadraticProgram;
import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Conditions written as the rows of a program: of the weights themselves, or of weights times an
/// unknown factor, which turns a ratio into a quadratic form (Schaible 1974; Cornuejols and Tütüncü
/// 2006, §8.2).
///
/// The unknowns are the weights, then the factor where there is one, then for a limited turnover what
/// is bought of each.
final class Shape {
    private final Conditions conditions;
    private final List<String> names;
    private final boolean isScaled;
    private final int weights;
    private final int size;
    private final List<LinearRow> equal = new ArrayList<>();
    private final List<LinearRow> below = new ArrayList<>();
    private final double[] lower;
    private final double[] upper;

    private Shape(Conditions conditions, List<String> names, boolean isScaled, boolean atMostSum) {
        this.conditions = conditions;
        this.names = names;
        this.isScaled = isScaled;
        this.weights = conditions.size();
        this.size = weights + (isScaled ? 1 : 0) + (conditions.turnover().isPresent() ? weights : 0);
        this.lower = new double[size];
        this.upper = new double[size];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        boxes();
        sum(atMostSum);
        conditions.groups().forEach(this::group);
        conditions.turnover().ifPresent(this::turnover);
    }

    /// Of the weights themselves; `atMostSum` where cash may be left.
    static Shape of(Conditions conditions, List<String> names, boolean atMostSum) {
        return new Shape(conditions, names, false, atMostSum);
    }

    /// Of weights times a factor that is not known.
    static Shape scaled(Conditions conditions, List<String> names) {
        return new Shape(conditions, names, true, false);
    }

    int size() {
        return size;
    }

    /// Where the factor stands among the unknowns.
    int factor() {
        return weights;
    }

    void equals(LinearRow row) {
        equal.add(row);
    }

    /// The program with an objective on the weights.
    Outcome<QuadraticProgram.Solution> solve(SymmetricMatrix quadratic, double[] linear) {
        double[][] all = new double[size][size];
        for (int row = 0; row < weights; row++) {
            for (int column = 0; column < weights; column++) {
                all[row][column] = quadratic.at(row, column);
            }
        }
        SymmetricMatrix whole =
                size == weights ? quadratic : SymmetricMatrix.of(all).orThrow();
        return new QuadraticProgram(whole, Arrays.copyOf(linear, size), equal, below, lower, upper).solve();
    }

    private void boxes() {
        for (int at = 0; at < weights; at++) {
            double low = conditions.lower()[at];
            double high = conditions.upper()[at];
            if (!isScaled) {
                lower[at] = low;
                upper[at] = high;
                continue;
            }
            lower[at] = low == 0 ? 0 : Double.NEGATIVE_INFINITY;
            if (low != 0) {
                below("lower bound of " + names.get(at), new int[] {at}, -1, 0, low);
            }
            // The sum alone keeps a weight without short sales at or under it.
            if (high < conditions.sum() || !isLongOnly()) {
                below("upper bound of " + names.get(at), new int[] {at}, 1, 0, -high);
            }
        }
    }

    private boolean isLongOnly() {
        return Arrays.stream(conditions.lower()).allMatch(low -> low >= 0);
    }

    private void sum(boolean atMost) {
        int[] all = new int[weights];
        Arrays.setAll(all, at -> at);
        String name = "the sum of the weights";
        if (atMost) {
            below(name, all, 1, conditions.sum(), -conditions.sum());
        } else {
            equal.add(row(name, all, 1, conditions.sum(), -conditions.sum()));
        }
    }

    private void group(Conditions.Group group) {
        if (group.most() < Double.POSITIVE_INFINITY) {
            below("at most of " + group.name(), group.members(), 1, group.most(), -group.most());
        }
        if (group.least() > Double.NEGATIVE_INFINITY) {
            below("at least of " + group.name(), group.members(), -1, -group.least(), group.least());
        }
    }

    /// What is bought is at least the rise of a weight; what is bought and sold is twice that less the rise of all.
    private void turnover(Conditions.Turnover turnover) {
        int first = size - weights;
        double held = 0;
        int[] at = new int[2 * weights + (isScaled ? 1 : 0)];
        double[] counted = new double[at.length];
        for (int one = 0; one < weights; one++) {
            int[] pair = isScaled ? new int[] {one, first + one, factor()} : new int[] {one, first + one};
            double[] signs = isScaled ? new double[] {1, -1, -turnover.held()[one]} : new double[] {1, -1};
            below.add(new LinearRow(
                    "the turnover of " + names.get(one), pair, signs, isScaled ? 0 : turnover.held()[one]));
            held += turnover.held()[one];
            at[one] = one;
            counted[one] = -1;
            at[weights + one] = first + one;
            counted[weights + one] = 2;
        }
        if (isScaled) {
            at[2 * weights] = factor();
            counted[2 * weights] = held - turnover.most();
        }
        below.add(new LinearRow("the turnover", at, counted, isScaled ? 0 : turnover.most() - held));
    }

    private void below(String name, int[] members, double sign, double bound, double perFactor) {
        below.add(row(name, members, sign, bound, perFactor));
    }

    private LinearRow row(String name, int[] members, double sign, double bound, double perFactor) {
        int[] at = isScaled ? Arrays.copyOf(members, members.length + 1) : members;
        double[] signs = new double[at.length];
        Arrays.fill(signs, sign);
        if (isScaled) {
            at[members.length] = factor();
            signs[members.length] = perFactor;
        }
        return new LinearRow(name, at, signs, isScaled ? 0 : bound);
    }
}
