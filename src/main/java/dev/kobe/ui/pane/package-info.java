// SPDX-License-Identifier: MIT
/// One file per pane; each has a View of plain data, a pure mapping and a node that draws it; money is in the base
/// currency.
@NullMarked
package dev.kobe.ui.pane;

import org.jspecify.annotations.NullMarked;
