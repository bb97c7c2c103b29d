// SPDX-License-Identifier: MIT
/// Exact amounts with their units: money in a currency, prices in a quote unit, whole quantities, weights and basis
/// points (positive basis points are a cost).
@NullMarked
package dev.kobe.core.quantity;

import org.jspecify.annotations.NullMarked;
