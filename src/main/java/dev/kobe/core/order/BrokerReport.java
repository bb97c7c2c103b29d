// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What the broker says. Reports may be late, repeated, out of order or never come; only executions change the books.
public sealed interface BrokerReport {

    /// The order is at the broker and working.
    record Acknowledged(OrderRef ref) implements BrokerReport {}

    /// The broker will not have it, with its own code and words.
    record Rejected(OrderRef ref, String brokerCode, String message) implements BrokerReport {}

    /// An execution; a higher revision of a known root is a correction.
    record Executed(Fill fill) implements BrokerReport {}

    /// The cost of an execution.
    record Charged(Commission commission) implements BrokerReport {}

    /// The rest of the order will not fill.
    record Cancelled(OrderRef ref, String reason) implements BrokerReport {}

    /// The link came up or went down.
    record Link(boolean up, String detail) implements BrokerReport {}

    /// The broker's whole account as asked for by a reconciliation; `complete` is false when any part of the answer did
    /// not arrive, and then nothing may be concluded from it.
    ///
    /// @param open every order the broker still works, by our reference
    /// @param fills every execution since the instant asked for, with every revision
    /// @param ended orders that ended without being filled, and why
    /// @param equity what the account is worth by the broker's own count
    /// @param asOf when the broker looked: nothing may be concluded about what happened after it
    record Account(
            String accountId,
            java.time.Instant asOf,
            boolean complete,
            List<OrderRef> open,
            List<Fill> fills,
            List<Commission> commissions,
            Map<OrderRef, String> ended,
            Map<InstrumentId, BigDecimal> positions,
            Map<Currency, Money> cash,
            java.util.Optional<Money> equity)
            implements BrokerReport {}
}
