// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.math.SymmetricMatrix;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// What holds of every mode and of all together, whatever the estimates are.
class OptimizerModesTest {
    private static Estimates invented(int n, long seed) {
        Random random = new Random(seed);
        double[][] returns = new double[60 + n][n];
        for (double[] row : returns) {
            double market = random.nextGaussian() * 0.01;
            Arrays.setAll(row, at -> 0.0004 * (at + 1) / n + market + random.nextGaussian() * 0.01 * (1 + at % 3));
        }
        List<String> names = IntStream.range(0, n).mapToObj(at -> "A" + at).toList();
        return Estimates.from(names, returns, CovarianceEstimator.LEDOIT_WOLF).orThrow();
    }

    private static Allocation solve(OptimizerMode mode, Estimates estimates, Conditions conditions) {
        return mode.solve(new Problem(estimates, conditions, 0)).orThrow();
    }

    private static double volatility(Estimates estimates, Allocation one) {
        return Math.sqrt(estimates.covariance().quadratic(one.weights()));
    }

    @Property(tries = 60)
    void everyModeKeepsEveryConditionAndItsContributionsAreTheWhole(
            @ForAll @IntRange(min = 3, max = 15) int n, @ForAll @LongRange(min = 0, max = 9_999) long seed) {
        Estimates estimates = invented(n, seed);
        Conditions.Group firstTwo = new Conditions.Group("the first two", new int[] {0, 1}, 0.1, 0.6);
        Conditions box = Conditions.box(n, 0, 0.7);
        Conditions conditions = new Conditions(box.lower(), box.upper(), List.of(firstTwo), Optional.empty(), 1);
        for (OptimizerMode mode : OptimizerModes.ALL) {
            Outcome<Allocation> answer = mode.solve(new Problem(estimates, conditions, 0));
            if (answer.toOptional().isEmpty()) {
                // The same of each may lie outside; nothing else may fail on these.
                assertThat(mode.id()).isIn("equal_weight", "max_sharpe", "kelly");
                continue;
            }
            Allocation found = answer.orThrow();
            double sum = Arrays.stream(found.weights()).sum();
            if (mode.id().equals("kelly")) {
                assertThat(sum).isLessThanOrEqualTo(1 + 1e-9);
            } else {
                assertThat(sum).as(mode.id()).isEqualTo(1, within(1e-9));
                assertThat(found.weights()[0] + found.weights()[1]).isBetween(0.1 - 1e-9, 0.6 + 1e-9);
                assertThat(Arrays.stream(found.contributions()).sum()).isEqualTo(1, within(1e-9));
            }
            for (double weight : found.weights()) {
                assertThat(weight).as(mode.id()).isBetween(-1e-9, 0.7 + 1e-9);
            }
            assertThat(found.maxViolation()).isLessThanOrEqualTo(1e-8);
            assertThat(found.limits()).hasSize(n).noneMatch(String::isBlank);
        }
    }

    @Property(tries = 60)
    void eachModeIsBestAtWhatItSays(
            @ForAll @IntRange(min = 2, max = 12) int n, @ForAll @LongRange(min = 0, max = 9_999) long seed) {
        Estimates estimates = invented(n, seed);
        Conditions conditions = Conditions.box(n, 0, 1);
        List<Allocation> all = OptimizerModes.ALL.stream()
                .filter(mode -> !mode.id().equals("kelly"))
                .flatMap(mode -> mode.solve(new Problem(estimates, conditions, 0)).toOptional().stream())
                .toList();
        Allocation least = solve(new MinimumVariance(), estimates, conditions);
        Allocation most = solve(new MaximumReturn(), estimates, conditions);
        Problem problem = new Problem(estimates, conditions, 0);
        Optional<Allocation> steepest = new MaximumSharpe().solve(problem).toOptional();
        for (Allocation one : all) {
            assertThat(volatility(estimates, least)).isLessThanOrEqualTo(volatility(estimates, one) * (1 + 1e-9));
            assertThat(problem.excess(most.weights())).isGreaterThanOrEqualTo(problem.excess(one.weights()) - 1e-12);
            steepest.ifPresent(best -> assertThat(best.objective())
                    .isGreaterThanOrEqualTo(
                            problem.excess(one.weights()) / volatility(estimates, one) * (1 - 1e-8) - 1e-12));
        }
    }

    @Property(tries = 60)
    void equalContributionsAreEqualAndScaleFree(
            @ForAll @IntRange(min = 2, max = 20) int n, @ForAll @LongRange(min = 0, max = 9_999) long seed) {
        Estimates estimates = invented(n, seed);
        Allocation found = solve(new RiskParity(), estimates, Conditions.box(n, 0, 1));
        assertThat(found.contributions()).containsOnly(filled(n, 1.0 / n), within(1e-8));

        double[][] larger = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                larger[row][column] = 252 * estimates.covariance().at(row, column);
            }
        }
        Estimates yearly =
                Estimates.of(estimates.symbols(), larger, estimates.means()).orThrow();
        assertThat(solve(new RiskParity(), yearly, Conditions.box(n, 0, 1)).weights())
                .containsExactly(found.weights(), within(1e-9));
    }

    private static double[] filled(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }

    @Property(tries = 40)
    void theTurnoverIsKeptInEveryModeThatOptimises(@ForAll @LongRange(min = 0, max = 9_999) long seed) {
        int n = 6;
        Estimates estimates = invented(n, seed);
        double[] held = {0.5, 0.5, 0, 0, 0, 0};
        Conditions box = Conditions.box(n, 0, 1);
        Conditions conditions =
                new Conditions(box.lower(), box.upper(), List.of(), Optional.of(new Conditions.Turnover(held, 0.4)), 1);
        for (OptimizerMode mode : List.of(new MinimumVariance(), new MaximumReturn(), new MaximumSharpe())) {
            mode.solve(new Problem(estimates, conditions, 0)).toOptional().ifPresent(found -> {
                double turned = 0;
                for (int at = 0; at < n; at++) {
                    turned += Math.abs(found.weights()[at] - held[at]);
                }
                assertThat(turned).as(mode.id()).isLessThanOrEqualTo(0.4 + 1e-8);
            });
        }
        double free = volatility(estimates, solve(new MinimumVariance(), estimates, box));
        assertThat(volatility(estimates, solve(new MinimumVariance(), estimates, conditions)))
                .isGreaterThanOrEqualTo(free * (1 - 1e-9));
    }

    @Test
    void whereEqualContributionsAreNotAllowedTheNearestIsTakenAndSaidSo() {
        Estimates estimates = Estimates.of(
                        List.of("A", "B"), new double[][] {{0.04, 0}, {0, 0.09}}, new double[] {0.01, 0.01})
                .orThrow();
        Allocation bound = solve(new RiskParity(), estimates, Conditions.box(2, 0, 0.55));

        assertThat(bound.weights()).containsExactly(new double[] {0.55, 0.45}, within(1e-9));
        assertThat(bound.notes()).anyMatch(note -> note.contains("Equal contributions are not within the conditions"));
        assertThat(bound.limits().getFirst()).isEqualTo("at its upper bound of 55 %");
    }

    @Test
    void anIndefiniteCovarianceIsRefused() {
        Outcome<Estimates> none =
                Estimates.of(List.of("A", "B"), new double[][] {{0.04, 0.08}, {0.08, 0.09}}, new double[2]);
        assertThat(none.reason().orElse("")).contains("indefinite");
        assertThat(SymmetricMatrix.of(new double[][] {{1, 2}, {2.1, 1}})
                        .reason()
                        .orElse(""))
                .contains("not symmetric");
    }

    @Test
    void everyNameIsTypedAsItIsListed() {
        assertThat(OptimizerModes.ALL).extracting(OptimizerMode::id).doesNotHaveDuplicates();
        for (OptimizerMode mode : OptimizerModes.ALL) {
            assertThat(OptimizerModes.named(mode.id())).contains(mode);
            assertThat(mode.meaning()).endsWith(".");
        }
        assertThat(OptimizerModes.named("none")).isEmpty();
    }
}
