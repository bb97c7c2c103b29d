// SPDX-License-Identifier: MIT
/// The entry point of Kobe; everything else lives in the six packages below it.
@NullMarked
package dev.kobe;

import org.jspecify.annotations.NullMarked;
