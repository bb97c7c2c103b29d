// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import dev.kobe.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;

/// What a mode is asked: estimates, conditions and the return of cash for one period.
///
/// @param riskFree per period
/// @param fraction how much of the growth-optimal bet is taken, above 0 and at most 1; only KELLY reads it
public record Problem(Estimates estimates, Conditions conditions, double riskFree, double fraction) {
    /// What may be missed by rounding.
    static final double ROUNDING = 1e-8;

    private static final double AT_LIMIT = 1e-7;

    public Problem {
        if (estimates.size() != conditions.size()) {
            throw new IllegalArgumentException(
                    estimates.size() + " instruments with conditions for " + conditions.size());
        }
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("a fraction of " + fraction + "; allowed: above 0 and at most 1");
        }
    }

    /// The half of the growth-optimal bet, which is usual, where nothing else is asked.
    public Problem(Estimates estimates, Conditions conditions, double riskFree) {
        this(estimates, conditions, riskFree, 0.5);
    }

    int size() {
        return estimates.size();
    }

    /// The expected return of weights above cash.
    double excess(double[] weights) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * (estimates.means()[at] - riskFree);
        }
        return sum;
    }

    /// Joins weights with what is said of them; refused where they miss a condition by more than rounding.
    Outcome<Allocation> answer(OptimizerMode mode, Found found) {
        double violation = conditions.violation(found.weights(), found.mayKeepCash());
        if (!(violation <= ROUNDING)) {
            return Outcome.missing(
                    mode.id(), "The weights that were found miss a condition by " + violation + " and are not shown.");
        }
        List<String> notes = new ArrayList<>(estimates.notes());
        notes.addAll(found.notes());
        return Outcome.ok(new Allocation(
                mode.id(),
                estimates.symbols(),
                found.weights(),
                found.objective(),
                mode.unit(),
                found.kktResidual(),
                Math.max(0, violation),
                found.iterations(),
                limits(found.weights()),
                contributions(found.weights()),
                notes));
    }

    /// What a mode has found.
    record Found(
            double[] weights,
            double objective,
            double kktResidual,
            int iterations,
            boolean mayKeepCash,
            List<String> notes) {}

    /// Each one's share of the variance; nothing where there is none.
    double[] contributions(double[] weights) {
        double[] marginal = estimates.covariance().times(weights);
        double variance = estimates.covariance().quadratic(weights);
        double[] shares = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            shares[at] = variance > 0 ? weights[at] * marginal[at] / variance : 0;
        }
        return shares;
    }

    private List<String> limits(double[] weights) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            words.add(limit(weights, at));
        }
        return words;
    }

    private String limit(double[] weights, int at) {
        if (weights[at] <= conditions.lower()[at] + AT_LIMIT) {
            return "at its lower bound of " + percent(conditions.lower()[at]);
        }
        if (weights[at] >= conditions.upper()[at] - AT_LIMIT) {
            return "at its upper bound of " + percent(conditions.upper()[at]);
        }
        for (Conditions.Group group : conditions.groups()) {
            if (java.util.Arrays.stream(group.members()).anyMatch(one -> one == at)) {
                double sum = group.of(weights);
                if (sum >= group.most() - AT_LIMIT) {
                    return group.name() + " is at its most, " + percent(group.most());
                }
                if (sum <= group.least() + AT_LIMIT) {
                    return group.name() + " is at its least, " + percent(group.least());
                }
            }
        }
        boolean turned = conditions
                .turnover()
                .filter(one -> one.of(weights) >= one.most() - AT_LIMIT)
                .isPresent();
        return turned ? "the turnover is at its most" : "free";
    }

    private static String percent(double share) {
        return new java.math.BigDecimal(share * 100)
                        .setScale(4, java.math.RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
