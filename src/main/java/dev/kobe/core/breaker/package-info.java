// SPDX-License-Identifier: MIT
/// Circuit breakers: pure judgements on readings, and the board that remembers what they tripped; unknown is never
/// clear.
@NullMarked
package dev.kobe.core.breaker;

import org.jspecify.annotations.NullMarked;
