// SPDX-License-Identifier: MIT
/// The questions that may cover the content, never the strip: at present the review before trading is resumed.
@NullMarked
package dev.kobe.ui.dialog;

import org.jspecify.annotations.NullMarked;
