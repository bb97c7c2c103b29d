// SPDX-License-Identifier: MIT
package dev.kobe.core.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What weights must keep to: a box for each, limits on groups such as sectors, and how much may be turned over.
///
/// Example: nine funds of at most 0.4 each, no sector over 0.4, at most 0.5 turned over from what is held.
///
/// @param lower the least weight of each, and `upper` the most; a share of equity
/// @param groups limits on sums of weights
/// @param turnover how much may be bought and sold together; empty for any
/// @param sum what the weights come to; 1 where nothing is left in cash
public record Conditions(double[] lower, double[] upper, List<Group> groups, Optional<Turnover> turnover, double sum) {

    /// Limits on the sum of some weights.
    ///
    /// @param members their places
    public record Group(String name, int[] members, double least, double most) {
        double of(double[] weights) {
            return Arrays.stream(members).mapToDouble(at -> weights[at]).sum();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Group group
                    && name.equals(group.name)
                    && Arrays.equals(members, group.members)
                    && least == group.least
                    && most == group.most;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /// The sum of all purchases and sales against what is held, both sides counted.
    ///
    /// @param held the weights now
    public record Turnover(double[] held, double most) {
        double of(double[] weights) {
            double sum = 0;
            for (int at = 0; at < held.length; at++) {
                sum += Math.abs(weights[at] - held[at]);
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Turnover turnover && Arrays.equals(held, turnover.held) && most == turnover.most;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(held);
        }
    }

    public Conditions {
        groups = List.copyOf(groups);
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(lower.length + " lower and " + upper.length + " upper bounds");
        }
    }

    /// The same box for every weight, and a sum of 1.
    public static Conditions box(int size, double lower, double upper) {
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return new Conditions(low, high, List.of(), Optional.empty(), 1);
    }

    public int size() {
        return lower.length;
    }

    /// By how much the worst condition is not met; `atMostSum` where cash may be left.
    double violation(double[] weights, boolean atMostSum) {
        double off = Arrays.stream(weights).sum() - sum;
        double worst = atMostSum ? Math.max(0, off) : Math.abs(off);
        for (int at = 0; at < weights.length; at++) {
            worst = Math.max(worst, Math.max(lower[at] - weights[at], weights[at] - upper[at]));
        }
        for (Group one : groups) {
            worst = Math.max(worst, Math.max(one.least() - one.of(weights), one.of(weights) - one.most()));
        }
        double turned = turnover.map(one -> one.of(weights) - one.most()).orElse(0.0);
        return Math.max(worst, turned);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Conditions conditions
                && Arrays.equals(lower, conditions.lower)
                && Arrays.equals(upper, conditions.upper)
                && groups.equals(conditions.groups)
                && turnover.equals(conditions.turnover)
                && sum == conditions.sum;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(upper);
    }
}
