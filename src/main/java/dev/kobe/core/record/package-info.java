// SPDX-License-Identifier: MIT
/// The record that leaves Kobe: executions, snapshots and notes in the mission's schemas, and the seals of notes.
@NullMarked
package dev.kobe.core.record;

import org.jspecify.annotations.NullMarked;
