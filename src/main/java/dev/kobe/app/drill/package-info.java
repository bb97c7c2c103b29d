// SPDX-License-Identifier: MIT
/// The fire drill: each breaker forced on a throw-away desk with a simulated gateway of its own, and timed.
@NullMarked
package dev.kobe.app.drill;

import org.jspecify.annotations.NullMarked;
