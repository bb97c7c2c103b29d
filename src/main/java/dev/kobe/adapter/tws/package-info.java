// SPDX-License-Identifier: MIT
/// The words of the TWS socket protocol, versions 157 to 178: frames, fields, gates and one record for each message,
/// read and written in the same place. Both ends of the wire stand on it, the client and the simulated gateway.
/// Prices and quantities are exact decimals in the units of the wire; what is unset on the wire is empty here.
@NullMarked
package dev.kobe.adapter.tws;

import org.jspecify.annotations.NullMarked;
