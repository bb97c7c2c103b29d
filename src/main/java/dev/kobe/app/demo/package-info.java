// SPDX-License-Identifier: MIT
/// The demonstration: a synthetic or replayed market, and the driver that lives a desk through it; everything it
/// makes is marked SIMULATED.
@NullMarked
package dev.kobe.app.demo;

import org.jspecify.annotations.NullMarked;
