// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The prices that the desk needs now: of what it holds, of the lines of open tickets, and the rates between them.
///
/// @param watched whether their venue is open: a closed market has no fresh price to miss
/// @param oldest the age of the oldest, and whose it is; empty where none is needed
/// @param missing the instruments without any price
/// @param apartBps how far two sources stand apart, with whose prices they are; empty where only one is known
public record PricesReading(boolean watched, Optional<Aged> oldest, List<String> missing, Optional<Apart> apartBps) {
    public PricesReading {
        missing = List.copyOf(missing);
    }

    /// Why no price is missed, as the beginning of a sentence.
    String nothingNeeded() {
        return watched ? "No price is needed" : "The market is closed";
    }

    /// A price and how old it is.
    public record Aged(String instrument, Duration age) {}

    /// What is priced by two sources and how far they stand apart.
    ///
    /// @param priced as it stands in a sentence: `SXLK`, `the account`
    public record Apart(String priced, BigDecimal bps) {}
}
