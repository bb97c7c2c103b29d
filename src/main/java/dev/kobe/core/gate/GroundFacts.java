// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// What is known of what an order stands on.
///
/// @param storage the disk under the journal; empty where it has not been measured
/// @param margin the initial margin after the trade over equity, as the broker reckons it; empty where it has not said
public record GroundFacts(Optional<Storage> storage, Optional<BigDecimal> margin) {
    /// The disk as it was last measured.
    ///
    /// @param slowestHundredth how long the slowest hundredth of forced writes took at least
    public record Storage(long freeBytes, Duration slowestHundredth) {}
}
