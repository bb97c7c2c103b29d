// SPDX-License-Identifier: MIT
/// What asks a person to act: the banner under the strip and the drawer with the whole list.
@NullMarked
package dev.kobe.ui.alarm;

import org.jspecify.annotations.NullMarked;
