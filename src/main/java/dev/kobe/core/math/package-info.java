// SPDX-License-Identifier: MIT
/// Arithmetic on plain arrays of numbers, shared by whoever measures; a result that cannot be had is missing, never
// NaN.
@NullMarked
package dev.kobe.core.math;

import org.jspecify.annotations.NullMarked;
