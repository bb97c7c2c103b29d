// SPDX-License-Identifier: MIT
/// Copies of a desk's folder that prove themselves: one zip with a manifest of every file's length and hash.
@NullMarked
package dev.kobe.adapter.backup;

import org.jspecify.annotations.NullMarked;
