// SPDX-License-Identifier: MIT
/// Arithmetic on plain arrays of numbers for whoever measures; what cannot be had is missing, never NaN.
@NullMarked
package dev.kobe.core.math;

import org.jspecify.annotations.NullMarked;
