// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import java.time.Instant;

/// An input with the instant at which it entered the inbox.
public record Stamped(Instant at, Input input) {}
