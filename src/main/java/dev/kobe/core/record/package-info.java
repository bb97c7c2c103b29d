// SPDX-License-Identifier: MIT
/// The record that leaves Kobe, executions, snapshots and notes in the mission's schemas; the seals of notes;
/// and what the broker itself states.
@NullMarked
package dev.kobe.core.record;

import org.jspecify.annotations.NullMarked;
