// SPDX-License-Identifier: MIT
/// The person's settings and universes, read from YAML into records; every fault of a file is told at once.
@NullMarked
package dev.kobe.app.config;

import org.jspecify.annotations.NullMarked;
