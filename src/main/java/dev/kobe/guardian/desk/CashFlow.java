// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.quantity.Money;
import java.time.Instant;
import java.time.LocalDate;

/// Money that the owner paid in (positive) or took out (negative), with the session it counts in.
///
/// @param worth the same in the base currency at the rate read when it was posted
public record CashFlow(String id, LocalDate session, Instant at, Money amount, Money worth) {}
