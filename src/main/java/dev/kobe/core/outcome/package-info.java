// SPDX-License-Identifier: MIT
/// Answers that may be refused or missing, so that nobody can read an unknown as a number.
@NullMarked
package dev.kobe.core.outcome;

import org.jspecify.annotations.NullMarked;
