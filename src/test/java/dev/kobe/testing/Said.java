// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.Fill;
import java.util.Optional;

/// Fills put back into the broker's words.
public final class Said {
    private Said() {}

    /// The report from which the fill was booked; how much had been filled by then is left out.
    public static BrokerReport executed(Fill fill) {
        return new BrokerReport.Executed(execution(fill));
    }

    public static Execution execution(Fill fill) {
        return new Execution(
                fill.id(),
                Optional.of(fill.ref()),
                fill.ref().toString(),
                fill.permanentId(),
                fill.instrument(),
                fill.side(),
                fill.quantity(),
                fill.price(),
                fill.at(),
                Optional.empty(),
                false);
    }
}
