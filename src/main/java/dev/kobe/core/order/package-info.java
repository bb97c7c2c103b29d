// SPDX-License-Identifier: MIT
/// Orders, fills, commissions and the port to the broker; our own reference is an order's identity, the broker's
/// numbers are attributes.
@NullMarked
package dev.kobe.core.order;

import org.jspecify.annotations.NullMarked;
