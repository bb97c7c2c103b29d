// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.EquityReading;
import java.util.List;

/// Where the desk stands against the limits on its losses.
///
/// @param reading the index now and its bases
/// @param breakers those in force, with their levels
public record LossFacts(EquityReading reading, List<Breaker> breakers) {
    public LossFacts {
        breakers = List.copyOf(breakers);
    }
}
