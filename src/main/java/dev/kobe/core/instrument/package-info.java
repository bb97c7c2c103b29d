// SPDX-License-Identifier: MIT
/// What can be traded: contracts with their exchange, quote unit, price steps and lot, and the universes that list
/// them.
@NullMarked
package dev.kobe.core.instrument;

import org.jspecify.annotations.NullMarked;
