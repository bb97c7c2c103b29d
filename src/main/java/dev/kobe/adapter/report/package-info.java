// SPDX-License-Identifier: MIT
/// Draws the monthly report as a PDF whose bytes depend on its inputs alone.
@NullMarked
package dev.kobe.adapter.report;

import org.jspecify.annotations.NullMarked;
