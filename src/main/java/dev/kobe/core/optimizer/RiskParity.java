// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.EqualRisk;
import dev.kobe.core.math.QuadraticProgram;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// Weights of which each adds the same to the variance (Maillard, Roncalli and Teïletche, Journal of Portfolio
/// Management 36, 2010). Where the conditions do not let that be, the allocation within them that stays nearest to it,
/// by the variance of the difference, and it says so.
///
/// Example: standard deviations of 20 and 30 % give 0.6 and 0.4, whatever their correlation.
public record RiskParity() implements OptimizerMode {
    @Override
    public String id() {
        return "risk_parity";
    }

    @Override
    public String meaning() {
        return "Each adds the same to the risk of the whole; what is expected to be earned is not looked at.";
    }

    @Override
    public String unit() {
        return "largest less smallest share of the variance";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        int n = problem.size();
        double[] budgets = new double[n];
        Arrays.fill(budgets, 1.0 / n);
        return EqualRisk.of(problem.estimates().covariance(), budgets).flatMap(equal -> {
            double[] weights = Arrays.stream(equal.weights())
                    .map(one -> one * problem.conditions().sum())
                    .toArray();
            return problem.conditions().violation(weights, false) <= Problem.ROUNDING
                    ? answer(problem, weights, equal.residual(), equal.sweeps(), List.of())
                    : nearest(problem, weights);
        });
    }

    private Outcome<Allocation> nearest(Problem problem, double[] wanted) {
        double[] linear = Arrays.stream(problem.estimates().covariance().times(wanted))
                .map(one -> -one)
                .toArray();
        return Shape.of(problem.conditions(), problem.estimates().symbols(), false)
                .solve(problem.estimates().covariance(), linear)
                .flatMap((QuadraticProgram.Solution found) -> answer(
                        problem,
                        Arrays.copyOf(found.x(), problem.size()),
                        found.kktResidual(),
                        found.iterations(),
                        List.of("Equal contributions are not within the conditions: this is the nearest that is.")));
    }

    private Outcome<Allocation> answer(
            Problem problem, double[] weights, double residual, int iterations, List<String> notes) {
        double[] shares = problem.contributions(weights);
        double spread = Arrays.stream(shares).max().orElse(0)
                - Arrays.stream(shares).min().orElse(0);
        return problem.answer(this, new Problem.Found(weights, spread, residual, iterations, false, notes));
    }
}
