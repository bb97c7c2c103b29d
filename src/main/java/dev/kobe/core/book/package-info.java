// SPDX-License-Identifier: MIT
/// What is owned: cash by currency, positions by strategy, and what both are worth in the base currency.
@NullMarked
package dev.kobe.core.book;

import org.jspecify.annotations.NullMarked;
