// SPDX-License-Identifier: MIT
/// The journal's port, its canonical JSON and hash chain, and the fold that turns a journal back into a state.
@NullMarked
package dev.kobe.guardian.journal;

import org.jspecify.annotations.NullMarked;
