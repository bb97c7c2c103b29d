// SPDX-License-Identifier: MIT
/// The tools every screen shares: bridge from the guardian, type, theme, state marks and the printing of figures;
/// times are London's.
@NullMarked
package dev.kobe.ui.fx;

import org.jspecify.annotations.NullMarked;
