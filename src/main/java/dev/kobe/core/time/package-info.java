// SPDX-License-Identifier: MIT
/// When markets trade and when trades settle: instants are stored, sessions reasoned in, and nobody asks for the time.
@NullMarked
package dev.kobe.core.time;

import org.jspecify.annotations.NullMarked;
