// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.math.BigDecimal;

/// The limits on how much is sent: they stop a loop that has run away, whatever made it.
///
/// @param approvals check 31: approvals under which the orders of one ticket may leave, 1
/// @param ordersPerMinute check 32: 10, and the desk halts
/// @param ordersPerDay check 32: 50 in 24 hours, and the desk halts
/// @param messagesPerSecond check 33: orders and cancellations, 20, and the desk halts
/// @param efficiencyWarns check 34: from this many messages for each executed order on it is said, 5
/// @param efficiency check 34: from here on nothing new is sent that does not only reduce, 10
/// @param attempts check 35: how often the order of a line may be replaced, 5
/// @param workingPerSide check 29: orders of one instrument and side that may work at once, 1
public record PaceLimits(
        int approvals,
        int ordersPerMinute,
        int ordersPerDay,
        int messagesPerSecond,
        BigDecimal efficiencyWarns,
        BigDecimal efficiency,
        int attempts,
        int workingPerSide) {
    /// What holds where nobody has typed in anything else.
    public static final PaceLimits USUAL = new PaceLimits(1, 10, 50, 20, BigDecimal.valueOf(5), BigDecimal.TEN, 5, 1);
}
