// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// The weights of the highest expected return.
///
/// Example: expected returns of 3, 2 and 1 % with at most a half each give 1/2, 1/2 and nothing.
public record MaximumReturn() implements OptimizerMode {
    @Override
    public String id() {
        return "max_return";
    }

    @Override
    public String meaning() {
        return "As much expected return as the conditions allow; risk is not looked at.";
    }

    @Override
    public String unit() {
        return "expected return of one period";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        return best(problem, problem.estimates().means()).flatMap(found -> {
            double[] weights = Arrays.copyOf(found.x(), problem.size());
            return problem.answer(
                    this,
                    new Problem.Found(
                            weights,
                            -found.objective(),
                            found.kktResidual(),
                            found.iterations(),
                            false,
                            List.of("A few means decide it: it says what is hoped for and nothing about risk.")));
        });
    }

    /// The program whose least is the highest weighted sum.
    static Outcome<dev.kobe.core.math.QuadraticProgram.Solution> best(Problem problem, double[] means) {
        int n = problem.size();
        double[] linear = Arrays.stream(means).map(mean -> -mean).toArray();
        return SymmetricMatrix.of(new double[n][n]).flatMap(nothing -> Shape.of(
                        problem.conditions(), problem.estimates().symbols(), false)
                .solve(nothing, linear));
    }
}
