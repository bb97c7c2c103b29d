// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What the desk has done lately, as far as a check asks for it.
///
/// @param traded worth of today's executions and of what still works, both sides, in the base currency without
///     conversions; empty where a rate is not known
/// @param lastSale the day on which the instrument was last sold, by whomever; empty if it never was
public record DayFacts(Optional<BigDecimal> traded, Optional<LocalDate> lastSale) {}
