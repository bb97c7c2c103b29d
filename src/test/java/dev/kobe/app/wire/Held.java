// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a desk's books hold, in the shape in which the gateway's truth is told.
final class Held {
    private Held() {}

    /// Shares by symbol; what is not held is left out.
    static Map<String, BigDecimal> positions(DeskState state) {
        Map<String, BigDecimal> held = new TreeMap<>();
        state.book()
                .positions()
                .forEach(one -> held.put(
                        one.instrument().symbol(),
                        state.book().held(one.instrument()).stripTrailingZeros()));
        held.values().removeIf(quantity -> quantity.signum() == 0);
        return held;
    }

    /// Cash by currency, empty balances left out.
    static List<Money> cash(DeskState state) {
        return state.book().cash().values().stream()
                .filter(one -> !one.isZero())
                .toList();
    }
}
