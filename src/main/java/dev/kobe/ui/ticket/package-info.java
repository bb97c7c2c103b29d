// SPDX-License-Identifier: MIT
/// The rebalance ticket in all its states; amounts are in the base currency, limits in the line's own.
@NullMarked
package dev.kobe.ui.ticket;

import org.jspecify.annotations.NullMarked;
