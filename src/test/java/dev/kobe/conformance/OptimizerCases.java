// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kobe.core.math.EqualRisk;
import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.optimizer.Allocation;
import dev.kobe.core.optimizer.Conditions;
import dev.kobe.core.optimizer.CovarianceEstimator;
import dev.kobe.core.optimizer.Estimates;
import dev.kobe.core.optimizer.OptimizerModes;
import dev.kobe.core.optimizer.Problem;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// The optimizer and its estimates, by the names of the reference cases. A case of a known function with a parameter
/// that the product does not have is left out by that parameter's name.
final class OptimizerCases {
    static final Map<String, Consumer<ReferenceCase>> OFFERED = Map.ofEntries(
            Map.entry("min_volatility", one -> solved(one, "min_variance")),
            Map.entry("max_sharpe", one -> solved(one, "max_sharpe")),
            Map.entry("max_return", one -> solved(one, "max_return")),
            Map.entry("risk_parity", one -> solved(one, "risk_parity")),
            Map.entry("risk_budgeting", OptimizerCases::budgets),
            Map.entry("kelly_empirical", OptimizerCases::growth),
            Map.entry("sample_cov_daily", OptimizerCases::sample),
            Map.entry("ledoit_wolf_scaled_identity", OptimizerCases::shrunk),
            Map.entry("ledoit_wolf_constant_variance", one -> estimated(one, CovarianceEstimator.LEDOIT_WOLF)),
            Map.entry("ledoit_wolf_constant_correlation", OptimizerCases::oneCorrelation),
            Map.entry("ledoit_wolf_single_factor", one -> estimated(one, CovarianceEstimator.SINGLE_FACTOR)));

    private static final List<String> NOT_OFFERED = List.of("add_transaction_cost", "market_neutral");
    private static final double YEAR = 252;

    private OptimizerCases() {}

    /// Why a case is left out although its function is offered.
    static Optional<String> leftOut(ReferenceCase one) {
        return NOT_OFFERED.stream()
                .filter(parameter -> one.json().at("/params/" + parameter).isObject()
                        || one.json().at("/params/" + parameter).asBoolean(false))
                .findFirst()
                .map(parameter -> "no use for its parameter " + parameter);
    }

    private static void solved(ReferenceCase one, String mode) {
        JsonNode expected = one.json().get("expected");
        Outcome<Allocation> answer = problem(one)
                .flatMap(problem -> OptimizerModes.named(mode).orElseThrow().solve(problem));
        if (expected.has("error")) {
            assertThat(answer.toOptional()).as(expected.get("error").asText()).isEmpty();
            assertThat(answer.reason().orElse("")).isNotBlank();
            return;
        }
        Allocation found = answer.orThrow();
        double[] weights = found.weights();
        JsonNode tolerance = one.json().get("tolerance");
        Estimates estimates = problem(one).orThrow().estimates();
        double volatility = Math.sqrt(estimates.covariance().quadratic(weights));
        // The regularised cases state what the plain covariance says of their weights.
        double gamma = one.json().at("/params/add_L2_reg/gamma").asDouble(0);
        double squares = Arrays.stream(weights).map(each -> each * each).sum();
        double plain = Math.sqrt(volatility * volatility - gamma * squares);
        near(expected, "vol", plain, tolerance, "vol_rel");
        near(expected, "return", dot(weights, estimates.means()), tolerance, "rel");
        double riskFree = one.number("report_rf", one.number("rf", 0));
        near(expected, "sharpe", (dot(weights, estimates.means()) - riskFree) / plain, tolerance, "sharpe_rel");
        weights(expected.has("weights") ? expected.get("weights") : expected.path("weights_peer"), weights, tolerance);
        assertThat(found.maxViolation()).isLessThanOrEqualTo(1e-10);
        assertThat(found.kktResidual()).isLessThanOrEqualTo(1e-9);
    }

    private static void near(JsonNode expected, String name, double answer, JsonNode tolerance, String key) {
        if (expected.has(name)) {
            double wanted = expected.get(name).asDouble();
            double share = tolerance.path(key).asDouble(tolerance.path("rel").asDouble(0));
            double off = tolerance.path("abs").asDouble(0) + share * Math.abs(wanted);
            assertThat(answer).as(name).isEqualTo(wanted, within(off));
        }
    }

    private static void weights(JsonNode expected, double[] weights, JsonNode tolerance) {
        if (expected.isArray()) {
            double off =
                    tolerance.path("weights_abs").asDouble(tolerance.path("abs").asDouble(1e-9));
            assertThat(weights).hasSize(expected.size());
            for (int at = 0; at < weights.length; at++) {
                assertThat(weights[at])
                        .as("weight " + at)
                        .isEqualTo(expected.get(at).asDouble(), within(off));
            }
        }
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(at -> one[at] * other[at])
                .sum();
    }

    private static Outcome<Problem> problem(ReferenceCase one) {
        return estimates(one).map(estimates -> {
            int n = estimates.size();
            Conditions box = Conditions.box(n, bound(one, 0, 0), bound(one, 1, 1));
            double riskFree = one.json().at("/params/args").path(0).asDouble(one.number("rf", 0));
            riskFree = one.number("risk_free_rate", riskFree);
            return new Problem(
                    estimates,
                    new Conditions(box.lower(), box.upper(), List.of(), Optional.empty(), one.number("sum_to", 1)),
                    riskFree);
        });
    }

    private static double bound(ReferenceCase one, int at, double usual) {
        JsonNode bounds = one.json().at("/params/bounds");
        double open = at == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return !bounds.isArray()
                ? usual
                : bounds.get(at).isNull() ? open : bounds.get(at).asDouble();
    }

    private static Outcome<Estimates> estimates(ReferenceCase one) {
        if (one.has("returns")) {
            List<String> lines = one.lines("returns");
            List<String> names =
                    List.of(lines.getFirst().split(",")).stream().skip(1).toList();
            return Estimates.from(names, rows(lines.subList(1, lines.size()), 1), CovarianceEstimator.SAMPLE);
        }
        JsonNode inputs = one.json().get("inputs");
        JsonNode from = inputs.has("moments")
                ? ReferenceCase.read(Shared.cases(inputs.get("moments").asText()))
                : inputs;
        double[][] covariance = from.get("cov").isTextual() ? rows(one.lines("cov"), 0) : matrix(from.get("cov"));
        double gamma = one.json().at("/params/add_L2_reg/gamma").asDouble(0);
        for (int at = 0; at < covariance.length; at++) {
            covariance[at][at] += gamma;
        }
        double[] means = !from.has("mu")
                ? new double[covariance.length]
                : from.get("mu").isTextual()
                        ? Arrays.stream(rows(one.lines("mu"), 0))
                                .mapToDouble(row -> row[0])
                                .toArray()
                        : ReferenceCase.values(from.get("mu"));
        List<String> names =
                IntStream.range(0, covariance.length).mapToObj(at -> "A" + at).toList();
        return Estimates.of(names, covariance, means);
    }

    private static double[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ReferenceCase::values)
                .toArray(double[][]::new);
    }

    private static double[][] rows(List<String> lines, int skip) {
        return lines.stream()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .skip(skip)
                        .mapToDouble(cell -> cell.isBlank() ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void budgets(ReferenceCase one) {
        double[] budgets = ReferenceCase.values(one.json().at("/params/budgets"));
        SymmetricMatrix covariance =
                SymmetricMatrix.of(rows(one.lines("cov"), 0)).orThrow();
        weights(
                one.json().at("/expected/weights"),
                EqualRisk.of(covariance, budgets).orThrow().weights(),
                one.json().get("tolerance"));
    }

    private static void growth(ReferenceCase one) {
        double[][] returns = rows(one.lines("returns"), 0);
        List<String> names =
                IntStream.range(0, returns[0].length).mapToObj(at -> "A" + at).toList();
        Estimates estimates =
                Estimates.from(names, returns, CovarianceEstimator.SAMPLE).orThrow();
        Allocation whole = OptimizerModes.named("kelly")
                .orElseThrow()
                .solve(new Problem(estimates, Conditions.box(names.size(), 0, 1), 0, 1))
                .orThrow();
        double wanted = one.json().at("/expected/growth_per_period").asDouble();
        assertThat(whole.objective())
                .isEqualTo(wanted, within(one.json().at("/tolerance/growth_rel").asDouble() * wanted));
        weights(one.json().at("/expected/weights"), whole.weights(), one.json().get("tolerance"));
    }

    private static void sample(ReferenceCase one) {
        double[][] prices = matrix(one.json().at("/inputs/prices"));
        double[][] returns = returns(List.of(prices));
        same(
                CovarianceEstimator.SAMPLE.estimate(returns).orThrow().matrix(),
                one.json().get("expected"),
                1,
                one.json().at("/tolerance/rel").asDouble());
    }

    private static double[][] returns(List<double[]> prices) {
        double[][] returns = new double[prices.size() - 1][prices.getFirst().length];
        for (int row = 1; row < prices.size(); row++) {
            for (int at = 0; at < returns[0].length; at++) {
                returns[row - 1][at] = prices.get(row)[at] / prices.get(row - 1)[at] - 1;
            }
        }
        return returns;
    }

    private static void shrunk(ReferenceCase one) {
        CovarianceEstimator.Estimate answer = CovarianceEstimator.LEDOIT_WOLF
                .estimate(rows(one.lines("returns"), 0))
                .orThrow();
        JsonNode expected = one.json().get("expected");
        JsonNode tolerance = one.json().get("tolerance");
        near(expected, "shrinkage", answer.shrinkage(), tolerance, "rel");
        near(expected, "trace", answer.matrix().trace(), tolerance, "rel");
        for (int at = 0; at < expected.get("row0").size(); at++) {
            double wanted = expected.get("row0").get(at).asDouble();
            assertThat(answer.matrix().at(0, at))
                    .isEqualTo(wanted, within(tolerance.get("rel").asDouble() * Math.abs(wanted)));
        }
    }

    private static void estimated(ReferenceCase one, CovarianceEstimator estimator) {
        same(
                estimator.estimate(complete(one)).orThrow().matrix(),
                one.json().at("/expected/matrix"),
                YEAR,
                one.json().at("/tolerance/rel").asDouble());
    }

    /// This peer works the share out with a sample over one period less than the authors'
    /// (docs/conventions.md), so that the two shares differ by about one over the periods. With its
    /// share every entry must be the peer's.
    private static void oneCorrelation(ReferenceCase one) {
        double[][] returns = complete(one);
        SymmetricMatrix sample =
                CovarianceEstimator.SAMPLE.estimate(returns).orThrow().matrix();
        CovarianceEstimator.Estimate ours =
                CovarianceEstimator.CONSTANT_CORRELATION.estimate(returns).orThrow();
        double over = YEAR * returns.length / (returns.length - 1.0);
        JsonNode expected = one.json().at("/expected/matrix");
        int n = sample.size();
        double share = 0;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double plain = sample.at(row, column) * YEAR;
                // What is ours is the sample moved by our share towards the target.
                double target = plain + (ours.matrix().at(row, column) * over - plain) / ours.shrinkage();
                share = row == 0 && column == 1
                        ? (expected.get(0).get(1).asDouble() - plain) / (target - plain)
                        : share;
            }
        }
        assertThat(share).isEqualTo(ours.shrinkage(), within(2.0 / returns.length));
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                double plain = sample.at(row, column) * YEAR;
                double moved = plain + (ours.matrix().at(row, column) * over - plain) * share / ours.shrinkage();
                double wanted = expected.get(row).get(column).asDouble();
                assertThat(moved).as(row + "/" + column).isEqualTo(wanted, within(1e-7 * Math.abs(wanted)));
            }
        }
    }

    /// The returns between the rows on which every price is known.
    private static double[][] complete(ReferenceCase one) {
        List<String> lines = one.lines("prices");
        List<double[]> complete = new ArrayList<>();
        for (double[] row : rows(lines.subList(1, lines.size()), 1)) {
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                complete.add(row);
            }
        }
        return returns(complete);
    }

    private static void same(SymmetricMatrix answer, JsonNode expected, double times, double share) {
        for (int row = 0; row < answer.size(); row++) {
            for (int column = 0; column < answer.size(); column++) {
                double wanted = expected.get(row).get(column).asDouble();
                assertThat(answer.at(row, column) * times)
                        .as("row " + row + ", column " + column)
                        .isEqualTo(wanted, within(share * Math.abs(wanted)));
            }
        }
    }
}
