// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.util.Optional;

/// What is known of the ticket that an order belongs to.
///
/// @param mid the decision price of the order's line: half way between bid and ask as the ticket was drawn
/// @param turnover both sides of the whole ticket over equity: 0.9930 is 99.30 %
/// @param drawn the share of full size for which the ticket was drawn
/// @param allowed the share that the breakers allow now
/// @param approvals approvals under which orders of it leave or have left, the present one counted
public record TicketFacts(Optional<Price> mid, BigDecimal turnover, Weight drawn, Weight allowed, int approvals) {}
