// SPDX-License-Identifier: MIT
/// What markets said: quotes with their age, bars with when they were known; readings, never part of the books.
@NullMarked
package dev.kobe.core.market;

import org.jspecify.annotations.NullMarked;
