// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/// The least variance within a box, by another program's solver.
class SecondOpinionTest {
    @ParameterizedTest
    @CsvSource({"5, 0.4, 1", "10, 0.2, 2", "20, 0.1, 3", "40, 0.06, 4"})
    void anotherSolverFindsTheSame(int n, double most, long seed) {
        Random random = new Random(seed);
        double[][] covariance = new double[n][n];
        for (int factor = 0; factor < 4; factor++) {
            double[] loads = random.doubles(n, 0.02, 0.2).toArray();
            for (int row = 0; row < n; row++) {
                for (int column = 0; column < n; column++) {
                    covariance[row][column] += loads[row] * loads[column];
                }
                covariance[row][row] += 0.005 * random.nextDouble();
            }
        }
        double[] linear = random.doubles(n, -0.02, 0.02).toArray();
        double[] upper = new double[n];
        Arrays.fill(upper, most);
        double[] ours = new QuadraticProgram(
                        SymmetricMatrix.of(covariance).orThrow(),
                        linear,
                        List.of(LinearRow.sum("the sum", n, 1)),
                        List.of(),
                        new double[n],
                        upper)
                .solve()
                .orThrow()
                .x();

        double[][] sides = new double[2 * n][n];
        double[] bounds = new double[2 * n];
        for (int at = 0; at < n; at++) {
            sides[at][at] = 1;
            bounds[at] = most;
            sides[n + at][at] = -1;
        }
        double[][] ones = new double[1][n];
        Arrays.fill(ones[0], 1);
        double[] turned = Arrays.stream(linear).map(one -> -one).toArray();
        Optimisation.Result theirs = ConvexSolver.newBuilder()
                .objective(R064Store.FACTORY.rows(covariance), R064Store.FACTORY.column(turned))
                .equalities(R064Store.FACTORY.rows(ones), R064Store.FACTORY.column(1.0))
                .inequalities(R064Store.FACTORY.rows(sides), R064Store.FACTORY.column(bounds))
                .build()
                .solve();
        assertThat(theirs.getState().isOptimal()).isTrue();
        for (int at = 0; at < n; at++) {
            assertThat(ours[at]).as("weight " + at).isEqualTo(theirs.doubleValue(at), within(1e-6));
        }
    }
}
