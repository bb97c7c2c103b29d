// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// The weights of least variance (Markowitz, Journal of Finance 7, 1952).
///
/// Example: variances 0.04 and 0.09 with covariance 0.01 give 8/11 and 3/11.
public record MinimumVariance() implements OptimizerMode {
    @Override
    public String id() {
        return "min_variance";
    }

    @Override
    public String meaning() {
        return "As little variance as the conditions allow; what is expected to be earned is not looked at.";
    }

    @Override
    public String unit() {
        return "variance of one period's return";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        int n = problem.size();
        Shape shape = Shape.of(problem.conditions(), problem.estimates().symbols(), false);
        return shape.solve(problem.estimates().covariance(), new double[n]).flatMap(found -> {
            double[] weights = Arrays.copyOf(found.x(), n);
            return problem.answer(
                    this,
                    new Problem.Found(
                            weights,
                            problem.estimates().covariance().quadratic(weights),
                            found.kktResidual(),
                            found.iterations(),
                            false,
                            List.of()));
        });
    }
}
