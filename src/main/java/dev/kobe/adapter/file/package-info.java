// SPDX-License-Identifier: MIT
/// How whole files reach the disk and who may read them: the floor that every other adapter stands on.
@NullMarked
package dev.kobe.adapter.file;

import org.jspecify.annotations.NullMarked;
