// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.Execution;
import dev.kobe.core.order.Fill;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts the fills of each of the broker's orders against the broker's own count: executions that were lost show as
/// fewer, ones that were told twice under different names as more.
///
/// Example: executions of 212 and 169 with a cumulative count of 381 agree; the first alone does not.
final class FillCount {
    private FillCount() {}

    /// What the books have filled of one of the broker's orders.
    static BigDecimal booked(DeskState state, long permanentId) {
        return state.fills().values().stream()
                .filter(one -> one.permanentId() == permanentId)
                .map(Fill::quantity)
                .map(Quantity::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Where the books' count differs from the broker's, a sentence each.
    static List<String> differences(DeskState state, Collection<Execution> said) {
        Map<Long, List<Execution>> byOrder = said.stream()
                .filter(one -> one.permanentId() > 0 && one.cumulative().isPresent())
                .collect(Collectors.groupingBy(Execution::permanentId, TreeMap::new, Collectors.toList()));
        List<String> found = new ArrayList<>();
        byOrder.forEach((permanentId, executions) -> {
            BigDecimal ours = booked(state, permanentId);
            BigDecimal told = last(executions);
            // Whether a count that was told before a correction follows it is not documented: both are taken.
            boolean agrees = ours.compareTo(told) == 0 || ours.compareTo(told.add(corrected(executions))) == 0;
            if (!agrees) {
                found.add(executions.getFirst().instrument().symbol() + ": the books have "
                        + ours.toPlainString() + " filled of the broker's order " + permanentId + " and the broker "
                        + told.toPlainString());
            }
        });
        return found;
    }

    private static BigDecimal last(List<Execution> executions) {
        return valid(executions).values().stream()
                .max(Comparator.comparing(Execution::at)
                        .thenComparing(one -> one.cumulative().orElseThrow()))
                .flatMap(Execution::cumulative)
                .orElseThrow()
                .value();
    }

    /// By how much corrections changed what was filled.
    private static BigDecimal corrected(List<Execution> executions) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Execution> valid = valid(executions);
        for (Execution one : executions) {
            Execution now = valid.getOrDefault(one.id().root(), one);
            boolean first = executions.stream()
                    .filter(other -> other.id().root().equals(one.id().root()))
                    .noneMatch(other -> other.id().revision() < one.id().revision());
            if (first && now.id().revision() > one.id().revision()) {
                sum = sum.add(now.quantity().value()).subtract(one.quantity().value());
            }
        }
        return sum;
    }

    private static Map<String, Execution> valid(List<Execution> executions) {
        return executions.stream()
                .collect(Collectors.toMap(
                        one -> one.id().root(),
                        one -> one,
                        (one, other) -> one.id().revision() >= other.id().revision() ? one : other,
                        TreeMap::new));
    }
}
