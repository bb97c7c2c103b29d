// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.math.QuadraticProgram.Solution;
import dev.kobe.core.outcome.Outcome;
import java.util.Arrays;

/// The predictor-corrector method (Mehrotra, SIAM Journal on Optimization 2, 1992) for a convex
/// quadratic program, on the normal equations `(Q + D + G′WG)dx + A′dy = r`. It stays inside the bounds
/// all the time.
final class InteriorPoint {
    private static final int MOST = 100;
    private static final double NEAR_THE_EDGE = 0.995;
    private static final double SMALL = 1e-14;
    private static final double GOOD = 1e-10;
    private static final double RIDGE = 1e-15;

    private final QuadraticProgram program;
    private final int n;
    private final int equals;
    private final int belows;
    private final double scale;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double[] slack;
    private final double[] zLow;
    private final double[] zHigh;
    private final double[] dual;
    private final double[] primal;
    private final double[] over;
    private final double[] gradient;
    private final double[] scaled;
    private final double[] factor;
    private final double[][] solvedRows;
    private final double[] small;

    private InteriorPoint(QuadraticProgram program) {
        this.program = program;
        this.n = program.size();
        this.equals = program.equal().size();
        this.belows = program.below().size();
        this.scale = scale(program);
        this.x = new double[n];
        this.y = new double[equals];
        this.z = new double[belows];
        this.slack = new double[belows];
        this.zLow = new double[n];
        this.zHigh = new double[n];
        this.dual = new double[n];
        this.primal = new double[equals];
        this.over = new double[belows];
        this.gradient = new double[n];
        this.scaled = new double[n * n];
        program.quadratic().into(scaled, n);
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] /= scale;
        }
        this.factor = new double[n * n];
        this.solvedRows = new double[equals][n];
        this.small = new double[equals * equals];
        start();
    }

    static Outcome<Solution> solve(QuadraticProgram program) {
        return new InteriorPoint(program).run();
    }

    /// What the objective is divided by, so that its numbers are about 1 beside weights of about 1.
    private static double scale(QuadraticProgram program) {
        double largest = 0;
        for (int row = 0; row < program.size(); row++) {
            largest = Math.max(largest, Math.abs(program.linear()[row]));
            largest = Math.max(largest, Math.abs(program.quadratic().at(row, row)));
        }
        return largest > 0 ? largest : 1;
    }

    private void start() {
        for (int at = 0; at < n; at++) {
            boolean hasLow = hasLow(at);
            boolean hasHigh = hasHigh(at);
            double low = program.lower()[at];
            double high = program.upper()[at];
            double inside = 1.0 / n;
            if (hasLow && hasHigh) {
                x[at] = low < inside && inside < high && high - inside > SMALL ? inside : low + (high - low) / 2;
            } else {
                x[at] = hasLow ? low + 1 : hasHigh ? high - 1 : 0;
            }
            zLow[at] = hasLow ? 1 : 0;
            zHigh[at] = hasHigh ? 1 : 0;
        }
        for (int row = 0; row < belows; row++) {
            slack[row] = Math.max(
                    1,
                    program.below().get(row).bound() - program.below().get(row).times(x));
            z[row] = 1;
        }
    }

    private boolean hasLow(int at) {
        return program.lower()[at] > Double.NEGATIVE_INFINITY;
    }

    private boolean hasHigh(int at) {
        return program.upper()[at] < Double.POSITIVE_INFINITY;
    }

    private Outcome<Solution> run() {
        residuals();
        Solution best = solution(0);
        int without = 0;
        for (int iteration = 1; iteration <= MOST && worst(best) > SMALL && without <= patience(best); iteration++) {
            if (!step()) {
                break;
            }
            residuals();
            Solution now = solution(iteration);
            boolean isBetter = worst(now) < worst(best);
            best = isBetter ? now : best;
            without = isBetter ? 0 : without + 1;
        }
        return worst(best) <= GOOD
                ? Outcome.ok(best)
                : Outcome.missing("solution", "The search ended without a solution.");
    }

    /// How many steps may bring nothing: near the end rounding is all that is left.
    private static int patience(Solution best) {
        return worst(best) <= GOOD ? 1 : 8;
    }

    private static double worst(Solution one) {
        double worst = Math.max(one.kktResidual(), one.violation());
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    private void residuals() {
        for (int at = 0; at < n; at++) {
            gradient[at] = Dot.of(scaled, at * n, x, n);
            dual[at] = gradient[at] + program.linear()[at] / scale - zLow[at] + zHigh[at];
        }
        for (int row = 0; row < equals; row++) {
            program.equal().get(row).addTo(dual, y[row]);
            primal[row] =
                    program.equal().get(row).times(x) - program.equal().get(row).bound();
        }
        for (int row = 0; row < belows; row++) {
            program.below().get(row).addTo(dual, z[row]);
            over[row] = program.below().get(row).times(x)
                    + slack[row]
                    - program.below().get(row).bound();
        }
    }

    private Solution solution(int iteration) {
        double kkt = 0;
        double violation = 0;
        for (int at = 0; at < n; at++) {
            kkt = Math.max(kkt, Math.abs(dual[at]));
            kkt = hasLow(at) ? Math.max(kkt, zLow[at] * low(at)) : kkt;
            kkt = hasHigh(at) ? Math.max(kkt, zHigh[at] * high(at)) : kkt;
        }
        for (int row = 0; row < equals; row++) {
            violation = Math.max(violation, Math.abs(primal[row]));
        }
        for (int row = 0; row < belows; row++) {
            kkt = Math.max(kkt, z[row] * slack[row]);
            violation = Math.max(violation, Math.max(0, over[row] - slack[row]));
            kkt = Math.max(kkt, Math.abs(over[row]));
        }
        double objective = 0;
        for (int at = 0; at < n; at++) {
            objective += (gradient[at] / 2 * scale + program.linear()[at]) * x[at];
        }
        return new Solution(
                x.clone(), objective, kkt, violation, iteration, y.clone(), z.clone(), zLow.clone(), zHigh.clone());
    }

    private double low(int at) {
        return x[at] - program.lower()[at];
    }

    private double high(int at) {
        return program.upper()[at] - x[at];
    }

    /// One step of the method; false where the equations cannot be solved any more.
    private boolean step() {
        if (!factorise()) {
            return false;
        }
        double[] nothing = new double[n];
        double[] none = new double[belows];
        Direction affine = direction(nothing, nothing, none);
        double mu = mu(0, affine);
        double length = affine.longest(1);
        double ahead = mu(length, affine);
        double centre = mu > 0 ? Math.pow(ahead / mu, 3) * mu : 0;

        double[] lows = new double[n];
        double[] highs = new double[n];
        double[] rows = new double[belows];
        for (int at = 0; at < n; at++) {
            lows[at] = centre - affine.dx[at] * affine.dLow[at];
            highs[at] = centre + affine.dx[at] * affine.dHigh[at];
        }
        for (int row = 0; row < belows; row++) {
            rows[row] = centre - affine.dSlack[row] * affine.dz[row];
        }
        Direction both = direction(lows, highs, rows);
        double by = both.longest(NEAR_THE_EDGE);
        if (!(by > 0)) {
            return false;
        }
        for (int at = 0; at < n; at++) {
            x[at] += by * both.dx[at];
            zLow[at] += by * both.dLow[at];
            zHigh[at] += by * both.dHigh[at];
        }
        for (int row = 0; row < equals; row++) {
            y[row] += by * both.dy[row];
        }
        for (int row = 0; row < belows; row++) {
            z[row] += by * both.dz[row];
            slack[row] += by * both.dSlack[row];
        }
        return true;
    }

    /// The mean product of multipliers and slacks after part of a step.
    private double mu(double length, Direction way) {
        double sum = 0;
        int count = belows;
        for (int at = 0; at < n; at++) {
            if (hasLow(at)) {
                sum += (low(at) + length * way.dx[at]) * (zLow[at] + length * way.dLow[at]);
                count++;
            }
            if (hasHigh(at)) {
                sum += (high(at) - length * way.dx[at]) * (zHigh[at] + length * way.dHigh[at]);
                count++;
            }
        }
        for (int row = 0; row < belows; row++) {
            sum += (slack[row] + length * way.dSlack[row]) * (z[row] + length * way.dz[row]);
        }
        return count == 0 ? 0 : sum / count;
    }

    private boolean factorise() {
        double ridge = 0;
        for (int attempt = 0; attempt < 6; attempt++) {
            normalMatrix(ridge);
            if (Cholesky.factor(factor, n)) {
                return eliminate();
            }
            ridge = ridge == 0 ? RIDGE : ridge * 1000;
        }
        return false;
    }

    private void normalMatrix(double ridge) {
        System.arraycopy(scaled, 0, factor, 0, factor.length);
        for (int at = 0; at < n; at++) {
            factor[at * n + at] += weight(at) + ridge;
        }
        for (int row = 0; row < belows; row++) {
            LinearRow one = program.below().get(row);
            double weight = z[row] / slack[row];
            for (int i = 0; i < one.at().length; i++) {
                for (int j = 0; j < one.at().length; j++) {
                    factor[one.at()[i] * n + one.at()[j]] += weight * one.weights()[i] * one.weights()[j];
                }
            }
        }
    }

    private double weight(int at) {
        return (hasLow(at) ? zLow[at] / low(at) : 0) + (hasHigh(at) ? zHigh[at] / high(at) : 0);
    }

    /// The small system that the equalities leave: `A(M⁻¹)A′`.
    private boolean eliminate() {
        for (int row = 0; row < equals; row++) {
            Arrays.fill(solvedRows[row], 0);
            program.equal().get(row).addTo(solvedRows[row], 1);
            Cholesky.solve(factor, n, solvedRows[row]);
        }
        double largest = 0;
        for (int row = 0; row < equals; row++) {
            for (int column = 0; column < equals; column++) {
                small[row * equals + column] = program.equal().get(row).times(solvedRows[column]);
            }
            largest = Math.max(largest, small[row * equals + row]);
        }
        for (int row = 0; row < equals; row++) {
            // Conditions that say the same twice have no inverse; this leaves their sum alone.
            small[row * equals + row] += largest * RIDGE;
        }
        return Cholesky.factor(small, equals);
    }

    /// The way to a point whose products of multiplier and slack are as wanted.
    private Direction direction(double[] lows, double[] highs, double[] rows) {
        double[] right = new double[n];
        for (int at = 0; at < n; at++) {
            right[at] = -dual[at]
                    + (hasLow(at) ? lows[at] / low(at) - zLow[at] : 0)
                    - (hasHigh(at) ? highs[at] / high(at) - zHigh[at] : 0);
        }
        for (int row = 0; row < belows; row++) {
            program.below().get(row).addTo(right, -(rows[row] / slack[row] - z[row] + z[row] * over[row] / slack[row]));
        }
        Direction way = new Direction();
        double[] dx = right.clone();
        Cholesky.solve(factor, n, dx);
        for (int row = 0; row < equals; row++) {
            way.dy[row] = program.equal().get(row).times(dx) + primal[row];
        }
        Cholesky.solve(small, equals, way.dy);
        for (int row = 0; row < equals; row++) {
            for (int at = 0; at < n; at++) {
                dx[at] -= solvedRows[row][at] * way.dy[row];
            }
        }
        System.arraycopy(dx, 0, way.dx, 0, n);
        for (int at = 0; at < n; at++) {
            way.dLow[at] = hasLow(at) ? lows[at] / low(at) - zLow[at] - zLow[at] / low(at) * dx[at] : 0;
            way.dHigh[at] = hasHigh(at) ? highs[at] / high(at) - zHigh[at] + zHigh[at] / high(at) * dx[at] : 0;
        }
        for (int row = 0; row < belows; row++) {
            way.dSlack[row] = -over[row] - program.below().get(row).times(dx);
            way.dz[row] = rows[row] / slack[row] - z[row] - z[row] / slack[row] * way.dSlack[row];
        }
        return way;
    }

    private final class Direction {
        private final double[] dx = new double[n];
        private final double[] dy = new double[equals];
        private final double[] dz = new double[belows];
        private final double[] dSlack = new double[belows];
        private final double[] dLow = new double[n];
        private final double[] dHigh = new double[n];

        /// How far one may go until something that must stay above zero would reach it, times a share, at most 1.
        private double longest(double share) {
            double most = 1 / share;
            for (int at = 0; at < n; at++) {
                if (hasLow(at)) {
                    most = reach(reach(most, low(at), dx[at]), zLow[at], dLow[at]);
                }
                if (hasHigh(at)) {
                    most = reach(reach(most, high(at), -dx[at]), zHigh[at], dHigh[at]);
                }
            }
            for (int row = 0; row < belows; row++) {
                most = reach(reach(most, slack[row], dSlack[row]), z[row], dz[row]);
            }
            return Math.min(1, share * most);
        }

        private static double reach(double most, double value, double change) {
            return change < 0 ? Math.min(most, -value / change) : most;
        }
    }
}
