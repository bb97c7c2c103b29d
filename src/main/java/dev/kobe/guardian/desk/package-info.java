// SPDX-License-Identifier: MIT
/// The state of the desk and the pure functions that change it: decide turns an input into events, apply turns an
/// event into a state.
@NullMarked
package dev.kobe.guardian.desk;

import org.jspecify.annotations.NullMarked;
