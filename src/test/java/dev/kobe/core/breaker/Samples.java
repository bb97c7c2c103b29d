// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readings for breaker tests, each part by itself.
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private Samples() {}

    static BreakerReading nothing() {
        return Readings.withoutIndex("The index is not known.");
    }

    static BreakerReading vix(BigDecimal level, String hourBefore, String lastClose) {
        return nothing()
                .withVolatility(
                        Outcome.ok(new VolatilityReading(level, "now", decimal(hourBefore), decimal(lastClose))));
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    /// A line that ended so many minutes before the reading.
    static TradesReading.ClosedLine line(String net, long minutesAgo, LocalDate session) {
        return new TradesReading.ClosedLine(
                "T-2026-03-09/" + minutesAgo,
                Readings.AT.minus(Duration.ofMinutes(minutesAgo)),
                session,
                new BigDecimal(net));
    }

    static BreakerReading trades(List<TradesReading.ClosedLine> lines, Map<String, Instant> resets) {
        return nothing().withTrades(Outcome.ok(new TradesReading(TODAY, lines, resets)));
    }

    /// Lines of today, five minutes apart and the last five minutes ago: `+--` is a win and two losses.
    static BreakerReading results(String marks) {
        List<TradesReading.ClosedLine> lines = new ArrayList<>();
        for (int at = 0; at < marks.length(); at++) {
            String net = marks.charAt(at) == '+' ? "12.50" : marks.charAt(at) == '0' ? "0" : "-12.50";
            lines.add(line(net, 5L * (marks.length() - at), TODAY));
        }
        return trades(lines, Map.of());
    }

    /// Orders of 100 that were filled wholly at these slippages.
    static BreakerReading slippages(String... bps) {
        List<FillsReading.EndedOrder> orders = new ArrayList<>();
        for (String one : bps) {
            orders.add(order(orders.size() + 1, "100", Optional.of(new BigDecimal(one)), Optional.empty()));
        }
        return fills(orders, Map.of());
    }

    static BreakerReading fills(List<FillsReading.EndedOrder> orders, Map<String, Instant> resets) {
        return nothing().withFills(Outcome.ok(new FillsReading(orders, resets)));
    }

    static FillsReading.EndedOrder order(
            int number, String filled, Optional<BigDecimal> slippage, Optional<BigDecimal> impact) {
        return new FillsReading.EndedOrder(
                "T-2026-03-09/" + number + "/1",
                Readings.AT.minus(Duration.ofMinutes(1_000L - number)),
                BigDecimal.valueOf(100),
                new BigDecimal(filled),
                slippage,
                true,
                impact);
    }

    static BreakerReading correlation(BigDecimal level, String before, String beta) {
        return nothing()
                .withCorrelation(Outcome.ok(new CorrelationReading(
                        Outcome.ok(level), known(before), known(beta), "of 9 instruments over 52 weeks")));
    }

    private static Outcome<BigDecimal> known(String text) {
        return decimal(text).map(Outcome::ok).orElseGet(() -> Outcome.missing("returns", "Too few returns are known."));
    }

    static BreakerReading prices(boolean watched, Duration oldest, List<String> missing, String apart) {
        return nothing()
                .withPrices(Outcome.ok(new PricesReading(
                        watched,
                        Optional.of(new PricesReading.Aged("SXLK", oldest)),
                        missing,
                        decimal(apart).map(bps -> new PricesReading.Apart("SXLK", bps)))));
    }
}
