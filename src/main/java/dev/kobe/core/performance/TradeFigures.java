// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.List;

/// Figures of closed trades: how often they won and how much they won for each unit lost, net of costs.
final class TradeFigures {
    private static final int ANECDOTE = 30;

    private TradeFigures() {}

    static List<Figure> of(List<RoundTrip> trips) {
        List<Double> nets = trips.stream()
                .flatMap(one -> one.net().stream())
                .map(BigDecimal::doubleValue)
                .toList();
        int waiting = trips.size() - nets.size();
        double profit = nets.stream()
                .filter(one -> one > 0)
                .mapToDouble(Double::doubleValue)
                .sum();
        double loss = -nets.stream()
                .filter(one -> one < 0)
                .mapToDouble(Double::doubleValue)
                .sum();
        long wins = nets.stream().filter(one -> one > 0).count();
        long losses = nets.stream().filter(one -> one < 0).count();
        String note = (nets.size() < ANECDOTE ? "; fewer than 30 sales, read as anecdote" : "")
                + (waiting > 0 ? "; " + waiting + " not counted, commission pending" : "");
        Outcome<Double> rate = wins + losses == 0
                ? Outcome.missing("winRateTrades", nets.isEmpty() ? "no sale yet" : "no sale has gained or lost")
                : Outcome.ok((double) wins / (wins + losses));
        Outcome<Double> factor = losses == 0
                ? Outcome.missing("profitFactor", nets.isEmpty() ? "no sale yet" : "no losing sale")
                : Outcome.ok(profit / loss);
        return List.of(
                Figure.of(
                        "winRateTrades",
                        rate,
                        nets.size(),
                        "ratio",
                        "profitable sales / sales that gained or lost; first in, first out, net of commission" + note),
                Figure.of("profitFactor", factor, nets.size(), "ratio", "gross profit / gross loss" + note));
    }
}
