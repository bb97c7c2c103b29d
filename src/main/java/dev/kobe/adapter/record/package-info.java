// SPDX-License-Identifier: MIT
/// The mission's files, read and written to the letter: executions CSV, snapshots JSON, annotations JSON; and the
/// desk's folders of them.
@NullMarked
package dev.kobe.adapter.record;

import org.jspecify.annotations.NullMarked;
