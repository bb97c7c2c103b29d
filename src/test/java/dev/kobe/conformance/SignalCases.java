// SPDX-License-Identifier: MIT
package dev.kobe.conformance;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.RankHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Momentum and its ranks, by the names of the reference cases.
final class SignalCases {
    static final Map<String, Function<ReferenceCase, List<Outcome<Double>>>> OFFERED =
            Map.of("momentum_12_1_daily", SignalCases::daily);

    private SignalCases() {}

    /// The signal of each row asked for, and after all of them the ranks.
    private static List<Outcome<Double>> daily(ReferenceCase one) {
        double[][] prices = prices(one.lines("prices"));
        RankHistory history = RankHistory.of(prices, one.whole("skip", 0), one.whole("lookback", 0));
        int[] rows = Arrays.stream(ReferenceCase.values(one.json().at("/params/rows")))
                .mapToInt(row -> (int) row)
                .toArray();
        List<Outcome<Double>> signal = new ArrayList<>();
        List<Outcome<Double>> ranks = new ArrayList<>();
        for (int row : rows) {
            for (int symbol = 0; symbol < prices.length; symbol++) {
                signal.add(known(history.momentum(row, symbol)));
                ranks.add(known(history.rank(row, symbol)));
            }
        }
        return Stream.concat(signal.stream(), ranks.stream()).toList();
    }

    static double[] expected(ReferenceCase one) {
        return java.util.stream.DoubleStream.concat(
                        Arrays.stream(one.expected("signal")), Arrays.stream(one.expected("rank_desc_average")))
                .toArray();
    }

    private static Outcome<Double> known(OptionalDouble value) {
        return value.isPresent() ? Outcome.ok(value.getAsDouble()) : Outcome.missing("momentum", "no price");
    }

    /// One row of days for each symbol.
    private static double[][] prices(List<String> lines) {
        int symbols = lines.getFirst().split(",", -1).length - 1;
        double[][] prices = new double[symbols][lines.size() - 1];
        for (int day = 1; day < lines.size(); day++) {
            String[] cells = lines.get(day).split(",", -1);
            for (int symbol = 0; symbol < symbols; symbol++) {
                String cell = cells[symbol + 1];
                prices[symbol][day - 1] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        }
        return prices;
    }
}
