// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class QuadraticProgramTest {
    private static SymmetricMatrix matrix(double[][] rows) {
        return SymmetricMatrix.of(rows).orThrow();
    }

    private static QuadraticProgram boxed(SymmetricMatrix quadratic, double[] linear, double most) {
        int n = quadratic.size();
        double[] upper = new double[n];
        Arrays.fill(upper, most);
        return new QuadraticProgram(
                quadratic, linear, List.of(LinearRow.sum("the sum", n, 1)), List.of(), new double[n], upper);
    }

    @Test
    void twoAssetsByTheClosedForm() {
        QuadraticProgram.Solution found = boxed(matrix(new double[][] {{0.04, 0.01}, {0.01, 0.09}}), new double[2], 1)
                .solve()
                .orThrow();

        assertThat(found.x()[0]).isEqualTo(8.0 / 11, within(1e-12));
        assertThat(found.x()[1]).isEqualTo(3.0 / 11, within(1e-12));
        assertThat(found.kktResidual()).isLessThan(1e-12);
    }

    /// Without bounds that bind, the conditions of optimality are linear equations; another library solves those.
    @Property(tries = 200)
    void whereNoBoundBindsItIsTheAnswerOfALinearSystem(
            @ForAll @IntRange(min = 2, max = 12) int n, @ForAll @LongRange(min = 0, max = 10_000) long seed) {
        double[][] covariance = covariance(n, seed);
        Random random = new Random(seed + 1);
        double[] linear = random.doubles(n, -0.01, 0.01).toArray();
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        QuadraticProgram.Solution found = new QuadraticProgram(
                        matrix(covariance), linear, List.of(LinearRow.sum("the sum", n, 1)), List.of(), low, high)
                .solve()
                .orThrow();

        RealMatrix system = new Array2DRowRealMatrix(n + 1, n + 1);
        ArrayRealVector right = new ArrayRealVector(n + 1);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                system.setEntry(row, column, covariance[row][column]);
            }
            system.setEntry(row, n, 1);
            system.setEntry(n, row, 1);
            right.setEntry(row, -linear[row]);
        }
        right.setEntry(n, 1);
        double[] expected = new LUDecomposition(system).getSolver().solve(right).toArray();
        for (int at = 0; at < n; at++) {
            assertThat(found.x()[at]).isEqualTo(expected[at], within(1e-8));
        }
    }

    /// A point of the set cannot be better than the least: any mixture of the solution with another
    /// feasible point is no better, which for a convex form proves the solution.
    @Property(tries = 100)
    void noOtherPointOfTheSetIsBetter(
            @ForAll @IntRange(min = 3, max = 25) int n, @ForAll @LongRange(min = 0, max = 10_000) long seed) {
        SymmetricMatrix covariance = matrix(covariance(n, seed));
        double most = 1.5 / n + 0.05;
        QuadraticProgram.Solution found =
                boxed(covariance, new double[n], most).solve().orThrow();
        double least = covariance.quadratic(found.x());

        assertThat(Arrays.stream(found.x()).sum()).isEqualTo(1, within(1e-10));
        for (double one : found.x()) {
            assertThat(one).isBetween(-1e-12, most + 1e-12);
        }
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 20; attempt++) {
            double[] other = found.x().clone();
            int from = random.nextInt(n);
            int to = random.nextInt(n);
            double moved = Math.min(other[from], most - other[to]) * random.nextDouble();
            other[from] -= moved;
            other[to] += moved;
            assertThat(covariance.quadratic(other)).isGreaterThanOrEqualTo(least * (1 - 1e-11));
        }
    }

    @Property(tries = 100)
    void theOrderOfTheEntriesDoesNotMatter(@ForAll @LongRange(min = 0, max = 10_000) long seed) {
        int n = 8;
        double[][] covariance = covariance(n, seed);
        double[][] turned = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                turned[row][column] = covariance[n - 1 - row][n - 1 - column];
            }
        }
        double[] one =
                boxed(matrix(covariance), new double[n], 0.3).solve().orThrow().x();
        double[] other =
                boxed(matrix(turned), new double[n], 0.3).solve().orThrow().x();
        for (int at = 0; at < n; at++) {
            assertThat(other[n - 1 - at]).isEqualTo(one[at], within(1e-7));
        }
    }

    @Test
    void anInequalityHoldsWhereItBindsAndIsFreeWhereItDoesNot() {
        SymmetricMatrix quadratic = matrix(new double[][] {{1, 0}, {0, 1}});
        LinearRow firstAtMost = new LinearRow("the first", new int[] {0}, new double[] {1}, 0.2);
        LinearRow loose = new LinearRow("loose", new int[] {0, 1}, new double[] {1, 1}, 5);
        QuadraticProgram.Solution found = new QuadraticProgram(
                        quadratic,
                        new double[2],
                        List.of(LinearRow.sum("the sum", 2, 1)),
                        List.of(firstAtMost, loose),
                        new double[2],
                        new double[] {1, 1})
                .solve()
                .orThrow();

        assertThat(found.x()[0]).isEqualTo(0.2, within(1e-10));
        assertThat(found.belowPrices()[0])
                .as("what a looser bound would be worth")
                .isEqualTo(0.6, within(1e-7));
        assertThat(found.belowPrices()[1]).isLessThan(1e-9);
    }

    @Test
    void whatHasOnlyOneValueKeepsIt() {
        QuadraticProgram program = new QuadraticProgram(
                matrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
                new double[3],
                List.of(LinearRow.sum("the sum", 3, 1)),
                List.of(),
                new double[] {0.5, 0, 0},
                new double[] {0.5, 1, 1});
        assertThat(program.solve().orThrow().x()).containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-10));
    }

    @Test
    void saysWhichConditionsContradictEachOther() {
        SymmetricMatrix quadratic = matrix(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        LinearRow technology = new LinearRow("at most of technology", new int[] {0, 1}, new double[] {1, 1}, 0.3);
        LinearRow other = new LinearRow("at most of all but the first", new int[] {1, 2}, new double[] {1, 1}, 0.4);
        QuadraticProgram program = new QuadraticProgram(
                quadratic,
                new double[3],
                List.of(LinearRow.sum("the sum of the weights", 3, 1)),
                List.of(technology, other),
                new double[3],
                new double[] {1, 1, 1});

        assertThat(program.solve().reason().orElse(""))
                .contains("the sum of the weights")
                .contains("at most of technology")
                .contains("at most of all but the first")
                .doesNotContain("upper bound");
        assertThat(boxed(quadratic, new double[3], 0.3).solve().reason().orElse(""))
                .contains("upper bound of 1")
                .contains("upper bound of 3");
    }

    @Test
    void aMatrixThatIsNoneIsNotTaken() {
        assertThat(SymmetricMatrix.of(new double[][] {{1, 0.1}, {0.2, 1}}).reason())
                .hasValueSatisfying(why -> assertThat(why).contains("not symmetric"));
        assertThat(SymmetricMatrix.of(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(SymmetricMatrix.of(new double[0][0])).isInstanceOf(Outcome.Missing.class);
    }

    private static double[][] covariance(int n, long seed) {
        Random random = new Random(seed);
        double[][] loads = new double[3][n];
        for (double[] row : loads) {
            Arrays.setAll(row, at -> random.nextGaussian() * 0.1);
        }
        double[][] covariance = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                for (double[] factor : loads) {
                    covariance[row][column] += factor[row] * factor[column];
                }
            }
            covariance[row][row] += 0.01 + 0.03 * random.nextDouble();
        }
        return covariance;
    }
}
