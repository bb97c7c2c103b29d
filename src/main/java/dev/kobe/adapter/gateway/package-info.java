// SPDX-License-Identifier: MIT
/// A simulated gateway of the broker: it serves the TWS protocol to any client, keeps an account, fills orders against
/// the prices it is given, and misbehaves where its scenario says so. Every contract number in it is invented.
@NullMarked
package dev.kobe.adapter.gateway;

import org.jspecify.annotations.NullMarked;
