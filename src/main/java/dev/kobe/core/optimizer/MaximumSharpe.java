// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.math.LinearRow;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;

/// The weights of the highest ratio of expected return above cash to its standard deviation (Sharpe 1966), by the
/// program of weights times an unknown factor (Cornuejols and Tütüncü, Optimization Methods in Finance, 2006, §8.2).
///
/// Example: expected returns of 10 and 5 % above cash, both of variance 0.04 and uncorrelated, give 2/3 and 1/3.
public record MaximumSharpe() implements OptimizerMode {
    @Override
    public String id() {
        return "max_sharpe";
    }

    @Override
    public String meaning() {
        return "As much expected return above cash for each unit of risk as the conditions allow.";
    }

    @Override
    public String unit() {
        return "Sharpe ratio of one period";
    }

    @Override
    public Outcome<Allocation> solve(Problem problem) {
        int n = problem.size();
        double[] excess = Arrays.stream(problem.estimates().means())
                .map(mean -> mean - problem.riskFree())
                .toArray();
        return MaximumReturn.best(problem, excess).flatMap(highest -> {
            double best = problem.excess(Arrays.copyOf(highest.x(), n));
            double largest = Arrays.stream(excess).map(Math::abs).max().orElse(0);
            if (!(best > Problem.ROUNDING * largest)) {
                return Outcome.missing(
                        id(),
                        "No allocation within the conditions has an expected return above the risk-free rate: the best"
                                + " has " + best + " above it for one period.");
            }
            Shape shape = Shape.scaled(problem.conditions(), problem.estimates().symbols());
            int[] all = new int[n];
            Arrays.setAll(all, at -> at);
            // In units of the best there is, so that the factor is about 1.
            double[] inUnits = Arrays.stream(excess).map(one -> one / best).toArray();
            shape.equals(new LinearRow("the expected return above cash", all, inUnits, 1));
            return shape.solve(problem.estimates().covariance(), new double[n]).flatMap(found -> {
                double factor = found.x()[shape.factor()];
                double[] weights =
                        Arrays.stream(found.x(), 0, n).map(one -> one / factor).toArray();
                return problem.answer(
                        this,
                        new Problem.Found(
                                weights,
                                problem.excess(weights)
                                        / Math.sqrt(
                                                problem.estimates().covariance().quadratic(weights)),
                                found.kktResidual(),
                                found.iterations(),
                                false,
                                List.of("Means of the past are a poor guide: compare with equal weights.")));
            });
        });
    }
}
