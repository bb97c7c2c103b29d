// SPDX-License-Identifier: MIT
/// The journal as day files of hash-chained lines, each forced to disk before anything follows from it.
@NullMarked
package dev.kobe.adapter.journal;

import org.jspecify.annotations.NullMarked;
