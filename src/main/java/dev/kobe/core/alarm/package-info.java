// SPDX-License-Identifier: MIT
/// What asks a person to act: levels, definitions, the life of an alarm and floods.
@NullMarked
package dev.kobe.core.alarm;

import org.jspecify.annotations.NullMarked;
