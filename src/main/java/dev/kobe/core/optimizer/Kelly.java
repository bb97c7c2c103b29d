// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.QuadraticProgram;
import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A fraction of the weights under which the history would have grown fastest, the rest in cash (Kelly
/// 1956; Thorp 2006): the highest mean of `ln(1 + r′w)`, by Newton steps on the program.
///
/// Lower bounds hold for the fraction too; where a part must be owned, less than that cannot be.
///
/// Example: a bet that doubles six times of ten and loses four times is worth 0.2 of the purse, and
/// half of that is 0.1.
public record Kelly() implements OptimizerMode {
    private static final int MOST = 60;
    private static final double STILL = 1e-13;
    private static final double ENOUGH = 1e-4;
    private static final double SHORTEST = 1e-12;

    @Override
    public String id() {
        return "kelly";
    }

    @Override
    public String meaning() {
        return "A fraction of the bet under which the history would have grown fastest, the rest in cash.";
    }

    @Override
    public String unit() {
        return "mean logarithmic growth of one period";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        double[][] history = problem.estimates().history();
        if (history.length == 0) {
            return Outcome.missing(id(), "Growth is measured on a history of returns, and none is there.");
        }
        if (Arrays.stream(problem.conditions().lower()).anyMatch(low -> low < 0)) {
            return Outcome.missing(id(), "Growth is sought without short sales: a lower bound is below zero.");
        }
        return fastest(problem, history).flatMap(found -> {
            double[] lower = problem.conditions().lower();
            double[] taken = new double[found.weights.length];
            for (int at = 0; at < taken.length; at++) {
                taken[at] = Math.max(lower[at], problem.fraction() * found.weights[at]);
            }
            return problem.answer(
                    this,
                    new Problem.Found(
                            taken,
                            growth(history, taken),
                            found.residual,
                            found.steps,
                            true,
                            List.of(String.format(
                                    Locale.ROOT,
                                    "%.0f %% of the growth-optimal bet, which is %.1f %% invested; the rest is cash.",
                                    problem.fraction() * 100,
                                    Arrays.stream(found.weights).sum() * 100))));
        });
    }

    private record Fastest(double[] weights, double residual, int steps) {}

    /// Newton's steps within the conditions, each as long as growth improves.
    private static Outcome<Fastest> fastest(Problem problem, double[][] history) {
        int n = problem.size();
        double[] weights = problem.conditions().lower().clone();
        double residual = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST; step++) {
            Local local = Local.at(history, weights);
            double[] from = weights;
            double[] pulled = local.curvature().times(from);
            double[] linear = new double[n];
            Arrays.setAll(linear, at -> -local.gradient()[at] - pulled[at]);
            Outcome<QuadraticProgram.Solution> solved = Shape.of(
                            problem.conditions(), problem.estimates().symbols(), true)
                    .solve(local.curvature(), linear);
            if (solved.toOptional().isEmpty()) {
                return Outcome.missing("kelly", solved.reason().orElse(""));
            }
            QuadraticProgram.Solution next = solved.orThrow();
            double[] to = Arrays.copyOf(next.x(), n);
            double length = length(history, from, to, local.gradient());
            weights = new double[n];
            double moved = 0;
            for (int at = 0; at < n; at++) {
                weights[at] = from[at] + length * (to[at] - from[at]);
                moved = Math.max(moved, Math.abs(to[at] - from[at]));
            }
            residual = Math.max(next.kktResidual(), moved);
            if (moved <= STILL || length <= SHORTEST) {
                return Outcome.ok(new Fastest(weights, next.kktResidual(), step));
            }
        }
        return residual <= Problem.ROUNDING
                ? Outcome.ok(new Fastest(weights, residual, MOST))
                : Outcome.missing("kelly", "The fastest growth was not found in " + MOST + " steps.");
    }

    /// How far to go: the whole way, or half of it again and again while growth does not improve enough (Armijo 1966).
    private static double length(double[][] history, double[] from, double[] to, double[] gradient) {
        double now = growth(history, from);
        double rise = 0;
        for (int at = 0; at < from.length; at++) {
            rise += gradient[at] * (to[at] - from[at]);
        }
        double length = 1;
        double[] there = new double[from.length];
        while (length > SHORTEST) {
            for (int at = 0; at < from.length; at++) {
                there[at] = from[at] + length * (to[at] - from[at]);
            }
            if (growth(history, there) >= now + ENOUGH * length * rise) {
                return length;
            }
            length /= 2;
        }
        return length;
    }

    /// The mean of `ln(1 + r′w)`; below every number where some period would have lost everything.
    static double growth(double[][] history, double[] weights) {
        double sum = 0;
        for (double[] row : history) {
            double earned = 0;
            for (int at = 0; at < weights.length; at++) {
                earned += row[at] * weights[at];
            }
            if (earned <= -1) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += Math.log1p(earned);
        }
        return sum / history.length;
    }

    /// The gradient of growth at some weights, and how it bends there, its sign turned.
    private record Local(double[] gradient, SymmetricMatrix curvature) {
        static Local at(double[][] history, double[] weights) {
            int n = weights.length;
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (double[] row : history) {
                double grown = 1;
                for (int at = 0; at < n; at++) {
                    grown += row[at] * weights[at];
                }
                for (int one = 0; one < n; one++) {
                    double share = row[one] / grown / history.length;
                    gradient[one] += share;
                    for (int other = 0; other < n; other++) {
                        curvature[one][other] += share * row[other] / grown;
                    }
                }
            }
            for (int one = 0; one < n; one++) {
                for (int other = 0; other < one; other++) {
                    curvature[other][one] = curvature[one][other];
                }
            }
            return new Local(gradient, SymmetricMatrix.of(curvature).orThrow());
        }
    }
}
