// SPDX-License-Identifier: MIT
/// Brings what the desk knows into the form in which the monthly report is composed.
@NullMarked
package dev.kobe.app.report;

import org.jspecify.annotations.NullMarked;
