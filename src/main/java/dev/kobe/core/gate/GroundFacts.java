// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// What is known of what an order stands on.
///
/// @param storage the disk under the journal; empty where it has not been measured
/// @param margin the initial margin after the trade over the equity with loan value after it, as the broker reckons
///     both; empty where it has not said, or not lately
public record GroundFacts(Optional<Storage> storage, Optional<BigDecimal> margin) {
    /// The disk as it was last measured.
    ///
    /// @param slowestHundredth how long the slowest hundredth of forced writes took at least
    public record Storage(long freeBytes, Duration slowestHundredth) {}
}
