// SPDX-License-Identifier: MIT
/// What is said at the desk's door: one line asks, one line answers, and both are canonical JSON.
@NullMarked
package dev.kobe.guardian.door;

import org.jspecify.annotations.NullMarked;
