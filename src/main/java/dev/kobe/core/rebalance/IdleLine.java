// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Weight;

/// A holding or target that the ticket leaves alone, and why in a sentence.
///
/// Example: SXLF, 33.45 % to 33.17 %, "drift 0.28 % of equity is under the 2 % threshold".
public record IdleLine(InstrumentId instrument, String sector, Weight now, Weight target, String why) {}
