// SPDX-License-Identifier: MIT
/// How the desk has done: time-weighted and money-weighted returns, risk and trades, each with its sample size; what
/// cannot be said is absent with a reason.
@NullMarked
package dev.kobe.core.performance;

import org.jspecify.annotations.NullMarked;
