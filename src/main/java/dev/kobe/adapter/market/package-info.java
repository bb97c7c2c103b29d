// SPDX-License-Identifier: MIT
/// Sources of prices; a file is taken whole or refused whole.
@NullMarked
package dev.kobe.adapter.market;

import org.jspecify.annotations.NullMarked;
