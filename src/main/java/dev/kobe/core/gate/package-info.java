// SPDX-License-Identifier: MIT
/// The one door for every order: numbered checks, each of which refuses with a code, a value and a limit.
@NullMarked
package dev.kobe.core.gate;

import org.jspecify.annotations.NullMarked;
