// SPDX-License-Identifier: MIT
/// The monthly report as plain blocks of text, tables and chart data, composed from what the desk knows.
@NullMarked
package dev.kobe.core.report;

import org.jspecify.annotations.NullMarked;
