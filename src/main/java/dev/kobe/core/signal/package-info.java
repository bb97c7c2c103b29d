// SPDX-License-Identifier: MIT
/// Which instruments are wanted and how strongly, ranked from month-end prices.
@NullMarked
package dev.kobe.core.signal;

import org.jspecify.annotations.NullMarked;
