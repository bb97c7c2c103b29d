// SPDX-License-Identifier: MIT
/// The desk's database file: imported data with when it was known, and the journal laid out for lists and charts.
@NullMarked
package dev.kobe.adapter.store;

import org.jspecify.annotations.NullMarked;
