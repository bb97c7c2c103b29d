// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times the solvers of the optimizer on invented covariances of 20, 100 and 500 names with a box of 0.2 or 0.05; the
/// budgets are 0.05, 0.35 and 35 ms for least variance and 0.05, 0.1 and 1.5 ms for equal risk. Beside them stands a
/// plain product of two matrices of the same size, by which runs on other machines can be compared.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OptimizerBench {
    @Param({"20", "100", "500"})
    private int names;

    private SymmetricMatrix covariance;
    private QuadraticProgram program;
    private double[] budgets;
    private double[] left;
    private double[] right;

    @Setup
    public void invent() {
        Random random = new Random(1);
        int periods = Math.max(60, names / 2);
        double[][] rows = new double[names][names];
        for (int period = 0; period < periods; period++) {
            double market = random.nextGaussian() * 0.01;
            double[] returns = new double[names];
            Arrays.setAll(returns, at -> (0.5 + at % 7 / 7.0) * market + random.nextGaussian() * 0.02);
            for (int row = 0; row < names; row++) {
                for (int column = 0; column < names; column++) {
                    rows[row][column] += 252 * 0.8 * returns[row] * returns[column] / periods;
                }
            }
        }
        for (int at = 0; at < names; at++) {
            rows[at][at] += 0.02;
        }
        covariance = SymmetricMatrix.of(rows).orThrow();
        double[] upper = new double[names];
        Arrays.fill(upper, names == 20 ? 0.2 : 0.05);
        program = new QuadraticProgram(
                covariance,
                new double[names],
                List.of(LinearRow.sum("the sum", names, 1)),
                List.of(),
                new double[names],
                upper);
        budgets = new double[names];
        Arrays.fill(budgets, 1.0 / names);
        left = random.doubles((long) names * names).toArray();
        right = random.doubles((long) names * names).toArray();
    }

    @Benchmark
    public QuadraticProgram.Solution leastVariance() {
        return program.solve().orThrow();
    }

    @Benchmark
    public EqualRisk equalRisk() {
        return EqualRisk.of(covariance, budgets).orThrow();
    }

    @Benchmark
    public double[] product() {
        double[] sums = new double[names * names];
        for (int row = 0; row < names; row++) {
            for (int k = 0; k < names; k++) {
                double factor = left[row * names + k];
                for (int column = 0; column < names; column++) {
                    sums[row * names + column] += factor * right[k * names + column];
                }
            }
        }
        return sums;
    }
}
