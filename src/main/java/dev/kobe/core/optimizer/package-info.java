// SPDX-License-Identifier: MIT
/// How much of each to own: estimates of risk and return, conditions, and the modes that weigh one against the other.
@NullMarked
package dev.kobe.core.optimizer;

import org.jspecify.annotations.NullMarked;
