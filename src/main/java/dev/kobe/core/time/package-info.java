// SPDX-License-Identifier: MIT
/// When markets trade and when trades settle: instants are stored, exchange sessions are reasoned in, and nothing here
// asks what time it is.
@NullMarked
package dev.kobe.core.time;

import org.jspecify.annotations.NullMarked;
