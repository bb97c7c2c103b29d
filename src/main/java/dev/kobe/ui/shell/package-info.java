// SPDX-License-Identifier: MIT
/// The frame that never changes place: health strip, rail, footer, the six panes of Today and the keys.
@NullMarked
package dev.kobe.ui.shell;

import org.jspecify.annotations.NullMarked;
