// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.instrument.InstrumentId;
import java.util.Optional;

/// A working order at the broker that no program of ours sent: shown, and in the way of our own orders
/// for its instrument.
///
/// Example: `SXLK@LSEETF`, 884213100, "an order by hand sells 100 SXLK at 121.00 USD".
///
/// @param instrument empty where the desk does not know the contract
/// @param sentence what the order is, ready to be read
public record ManualOrder(Optional<InstrumentId> instrument, long permanentId, String sentence) {}
