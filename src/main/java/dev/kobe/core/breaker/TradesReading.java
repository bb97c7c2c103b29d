// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The closed lines of tickets that have ended, oldest first: a line is judged when its ticket ends, and
/// while one works nothing changes.
///
/// @param session the session now
/// @param lines all that count, for example those since the owner last set the streak back
public record TradesReading(LocalDate session, List<ClosedLine> lines) {
    public TradesReading {
        lines = List.copyOf(lines);
    }

    /// A sale that has ended, with what it brought net of every cost.
    ///
    /// @param line ticket and line, for the evidence
    /// @param endedAt when its ticket ended, in `session`
    /// @param net in the base currency; zero is a loss
    public record ClosedLine(String line, Instant endedAt, LocalDate session, BigDecimal net) {
        /// Whether it counts as a loss: what earned nothing did not win.
        public boolean isLoss() {
            return net.signum() <= 0;
        }
    }
}
