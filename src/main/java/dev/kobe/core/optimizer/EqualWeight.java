// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// The same of each: what every other mode has to beat (DeMiguel, Garlappi and Uppal, Review of Financial Studies 22,
/// 2009).
public record EqualWeight() implements OptimizerMode {
    @Override
    public String id() {
        return "equal_weight";
    }

    @Override
    public String meaning() {
        return "The same of each: it needs no estimate, and estimates seldom do better.";
    }

    @Override
    public String unit() {
        return "variance of one period's return";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        double[] weights = new double[problem.size()];
        Arrays.fill(weights, problem.conditions().sum() / problem.size());
        double violation = problem.conditions().violation(weights, false);
        return violation > Problem.ROUNDING
                ? Outcome.missing(id(), "Equal weights are not within the conditions.")
                : problem.answer(
                        this,
                        new Problem.Found(
                                weights, problem.estimates().covariance().quadratic(weights), 0, 0, false, List.of()));
    }
}
