// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;

/// What runs beside the guardian and must run while new risk is taken.
///
/// @param down the services that are not running although new risk must wait for them, each in a sentence
public record ServicesReading(List<String> down) {
    public ServicesReading {
        down = List.copyOf(down);
    }
}
