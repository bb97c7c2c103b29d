// SPDX-License-Identifier: MIT
/// The door to Interactive Brokers: our own client of the TWS protocol. It keeps one connection, translates between the
/// wire and the desk, and decides nothing. Prices on the wire are in the contract's units (pence where its magnifier is
/// 100), values and cash in currency units.
@NullMarked
package dev.kobe.adapter.ibkr;

import org.jspecify.annotations.NullMarked;
