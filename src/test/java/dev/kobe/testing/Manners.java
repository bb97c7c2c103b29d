// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.Scenario.Fills;
import dev.kobe.adapter.gateway.Scenario.Orders;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// Ways in which a simulated desk's gateway behaves otherwise than it usually does.
public final class Manners {
    private Manners() {}

    /// Fills in two parts at these times, and costs two seconds later.
    ///
    /// @param restsOneIn 1 for orders that all keep a rest, 0 for none
    public static UnaryOperator<Scenario> filling(int first, int next, int restsOneIn) {
        return s -> s.with(fills(
                s.fills(),
                2,
                restsOneIn,
                Duration.ofSeconds(first),
                Duration.ofSeconds(next),
                s.fills().commissionAfter()));
    }

    /// Fills wholly within half a second and tells the costs right after, for tests in real time.
    public static UnaryOperator<Scenario> promptly() {
        return s ->
                s.with(fills(s.fills(), 2, 0, Duration.ofMillis(120), Duration.ofMillis(150), Duration.ofMillis(150)));
    }

    /// Fills in so many equal parts, each so many seconds after the one before.
    public static UnaryOperator<Scenario> drip(int parts, int seconds) {
        return s -> s.with(
                fills(s.fills(), parts, 0, Duration.ofSeconds(1), Duration.ofSeconds(seconds), Duration.ofSeconds(2)));
    }

    private static Fills fills(
            Fills f, int parts, int restsOneIn, Duration first, Duration next, Duration commissionAfter) {
        return new Fills(
                parts,
                f.uneven() && parts == 2,
                restsOneIn,
                first,
                next,
                f.executionFirst(),
                f.commission(),
                commissionAfter,
                f.strange(),
                f.correction(),
                f.manual(),
                f.master());
    }

    /// The same, and about one order there is never a word unless it is asked for.
    ///
    /// @param order by its count, from 1
    public static UnaryOperator<Scenario> silentAbout(int order, UnaryOperator<Scenario> filling) {
        return s -> {
            Scenario filled = filling.apply(s);
            Orders o = filled.orders();
            return filled.with(new Orders(
                    o.swallowed(),
                    order,
                    o.refused(),
                    o.statuses(),
                    o.copies(),
                    o.lateStatus(),
                    o.doublesChanges(),
                    o.cancelling()));
        };
    }
}
