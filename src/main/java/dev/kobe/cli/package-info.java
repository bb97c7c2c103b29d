// SPDX-License-Identifier: MIT
/// What is typed: one file for each command, text for people and one JSON document for programs.
@NullMarked
package dev.kobe.cli;

import org.jspecify.annotations.NullMarked;
