// SPDX-License-Identifier: MIT
/// What the breakers would have done on a history at other levels than those that are set.
@NullMarked
package dev.kobe.ui.whatif;

import org.jspecify.annotations.NullMarked;
