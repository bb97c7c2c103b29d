// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.math.Moments;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Slippage of share orders as single values, mean and Student interval, one scale for every grouping.
final class SlippageDots {
    /// Fewest orders for an interval.
    static final int LEAST = 5;

    private static final int STEPS = 4;

    private SlippageDots() {}

    /// The record's share orders whose slippage is known.
    static List<OrderCosts.OrderCost> orders(ReportFacts facts) {
        return facts.costs().orders().stream()
                .filter(one -> !one.isConversion() && one.slippageBps().isPresent())
                .toList();
    }

    static Block.DotRow row(String label, List<OrderCosts.OrderCost> orders) {
        double[] values = values(orders);
        if (values.length == 0) {
            return new Block.DotRow(label, List.of(), OptionalDouble.empty(), Optional.empty());
        }
        Moments moments = Moments.of(values);
        Optional<Block.Ends> interval = Optional.empty();
        if (values.length >= LEAST) {
            double error = moments.deviation().orThrow() / Math.sqrt(values.length);
            Intervals.Range range = Intervals.student(moments.mean(), error, values.length - 1);
            interval = Optional.of(new Block.Ends(range.low(), range.high()));
        }
        return new Block.DotRow(
                label, java.util.Arrays.stream(values).boxed().toList(), OptionalDouble.of(moments.mean()), interval);
    }

    private static double[] values(List<OrderCosts.OrderCost> orders) {
        return orders.stream()
                .mapToDouble(one -> one.slippageBps().orElseThrow().doubleValue())
                .toArray();
    }

    /// One axis for both groupings: zero, every order and a little room.
    static Axis axis(ReportFacts facts) {
        double[] values = values(orders(facts));
        double low = java.util.Arrays.stream(values).min().orElse(0);
        double high = java.util.Arrays.stream(values).max().orElse(1);
        return Axis.covering(Math.min(0, low), Math.max(1, high), STEPS);
    }
}
