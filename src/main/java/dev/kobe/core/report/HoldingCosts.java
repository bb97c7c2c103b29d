// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the shares held cost in the base currency, each purchase at its own rate; a sale takes its share of the cost.
///
/// Example: 100 bought for 80.00 pounds and 100 for 90.00, half sold: 85.00 are left.
final class HoldingCosts {
    private record Held(BigDecimal shares, Optional<BigDecimal> cost) {}

    private HoldingCosts() {}

    /// Cost by instrument; absent where a purchase's rate did not join its currency with the base.
    static Map<InstrumentId, Optional<BigDecimal>> of(Collection<Fill> fills, Currency base) {
        Map<InstrumentId, Held> held = new TreeMap<>();
        fills.stream()
                .sorted(Comparator.comparing(Fill::at).thenComparing(Fill::id))
                .forEach(fill -> {
                    Held before = held.getOrDefault(
                            fill.instrument(), new Held(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO)));
                    held.put(
                            fill.instrument(),
                            fill.side() == Side.BUY ? bought(before, fill, base) : sold(before, fill));
                });
        Map<InstrumentId, Optional<BigDecimal>> costs = new TreeMap<>();
        held.forEach((instrument, one) -> costs.put(instrument, one.cost()));
        return costs;
    }

    private static Held bought(Held before, Fill fill, Currency base) {
        Optional<BigDecimal> paid = fill.worth(base);
        return new Held(
                before.shares().add(fill.quantity().value()), before.cost().flatMap(cost -> paid.map(cost::add)));
    }

    private static Held sold(Held before, Fill fill) {
        BigDecimal left = before.shares().subtract(fill.quantity().value());
        if (left.signum() <= 0) {
            return new Held(BigDecimal.ZERO, Optional.of(BigDecimal.ZERO));
        }
        return new Held(
                left, before.cost().map(cost -> cost.multiply(left).divide(before.shares(), MathContext.DECIMAL64)));
    }
}
