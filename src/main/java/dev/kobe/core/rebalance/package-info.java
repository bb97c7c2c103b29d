// SPDX-License-Identifier: MIT
/// The ticket: a set of orders under a person's eyes, from proposal through approval to its end.
@NullMarked
package dev.kobe.core.rebalance;

import org.jspecify.annotations.NullMarked;
