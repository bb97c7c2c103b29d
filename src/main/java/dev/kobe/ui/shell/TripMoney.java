// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.book.Strike;
import dev.kobe.ui.fx.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the desk's own closes tell of the money over a trip: equity at the last close before it and at the first after
/// it, or at the newest while it holds.
///
/// Example: a halt on Tuesday that ends on Thursday, £98,000.00 on Monday and £97,510.00 on Thursday: -0.50 % over
/// three sessions. What would have been made without the halt is not among the closes, and so is not said.
final class TripMoney {
    private TripMoney() {}

    /// @param strikes the desk's closes, the oldest first
    /// @param to when the trip ended; empty while it holds
    static String of(List<Strike> strikes, Instant from, Optional<Instant> to) {
        List<Strike> known = strikes.stream().filter(Strike::isKnown).toList();
        Optional<Strike> before = known.stream()
                .filter(one -> one.valuation().at().isBefore(from))
                .reduce((one, other) -> other);
        Optional<Strike> after = to.isPresent()
                ? known.stream()
                        .filter(one -> !one.valuation().at().isBefore(to.get()))
                        .findFirst()
                : known.stream()
                        .filter(one -> !one.valuation().at().isBefore(from))
                        .reduce((one, other) -> other);
        if (before.isEmpty()) {
            return "Equity before it is not known: there is no close before it.";
        }
        String start = "Equity at the close before " + equity(before.get());
        return after.map(end -> start + ", at the " + (to.isPresent() ? "first close after " : "last close ")
                        + equity(end) + " ("
                        + Format.signedPercent(
                                end.index()
                                        .divide(before.get().index(), MathContext.DECIMAL64)
                                        .subtract(BigDecimal.ONE),
                                2)
                        + " net of flows over " + sessions(strikes, before.get(), end) + ").")
                .orElse(start + "; no close since is known.");
    }

    private static String equity(Strike strike) {
        return new Format(false).money(strike.valuation().equity().orElseThrow());
    }

    private static String sessions(List<Strike> strikes, Strike before, Strike end) {
        long count = strikes.stream()
                .filter(one -> one.session().isAfter(before.session()))
                .filter(one -> !one.session().isAfter(end.session()))
                .count();
        return count + (count == 1 ? " session" : " sessions");
    }
}
