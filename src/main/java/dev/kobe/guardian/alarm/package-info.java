// SPDX-License-Identifier: MIT
/// The conditions that ask a person to act, one file for each family, with the alarms that they raise.
@NullMarked
package dev.kobe.guardian.alarm;

import org.jspecify.annotations.NullMarked;
