// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

/// One place where what was looked for has been found.
///
/// @param kind holding, order, ticket or event
/// @param go brings the window there
record Hit(String kind, String title, String detail, Runnable go) {}
