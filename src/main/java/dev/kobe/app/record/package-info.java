// SPDX-License-Identifier: MIT
/// The desk's record as commands use it: files in and out, notes, backups.
@NullMarked
package dev.kobe.app.record;

import org.jspecify.annotations.NullMarked;
