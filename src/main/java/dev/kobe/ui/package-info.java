// SPDX-License-Identifier: MIT
/// What is seen: the only package that knows JavaFX; it shows views and sends commands, and judges nothing.
@NullMarked
package dev.kobe.ui;

import org.jspecify.annotations.NullMarked;
