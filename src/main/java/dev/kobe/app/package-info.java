// SPDX-License-Identifier: MIT
/// How the parts are joined: the one place that knows them all.
@NullMarked
package dev.kobe.app;

import org.jspecify.annotations.NullMarked;
