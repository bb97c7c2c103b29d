// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import java.time.Instant;

/// An input with the instant at which the guardian took it up.
public record Stamped(Instant at, Input input) {}
