// SPDX-License-Identifier: MIT
/// The first venue: a simulated exchange inside the process with a fsynced ledger of its own.
@NullMarked
package dev.kobe.adapter.venue;

import org.jspecify.annotations.NullMarked;
