// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the broker says, translated and not judged. Reports may be late, repeated, out of order or never come; only
/// executions change the books.
public sealed interface BrokerReport {

    /// The order is at the broker and working, under the broker's own lasting number (0 where it named none).
    record Acknowledged(OrderRef ref, long permanentId) implements BrokerReport {}

    /// The broker will not have it, with its own code and words.
    record Rejected(OrderRef ref, String brokerCode, String message) implements BrokerReport {}

    /// An execution; a higher revision of a known root is a correction.
    record Executed(Execution execution) implements BrokerReport {}

    /// The cost of an execution.
    record Charged(Commission commission) implements BrokerReport {}

    /// The rest of the order will not fill.
    record Cancelled(OrderRef ref, String reason) implements BrokerReport {}

    /// How the link stands now, with a sentence of its cause.
    record Link(LinkState state, String detail) implements BrokerReport {}

    /// The broker's whole account as asked for by a reconciliation. Executions, commissions and orders that are in it
    /// are facts; what is not in it proves something only if nothing is left unanswered.
    ///
    /// @param askedAt when the first question of this answer left: everything in it is at least as new
    /// @param unanswered which parts did not arrive or did not end, a few words each; empty when it
    ///     is whole
    /// @param open every order of ours that the broker still works, with the permanent ids under which it does
    /// @param manualOrders working orders that are not ours
    /// @param executions every execution since the instant asked for, with every revision
    /// @param ended orders of ours that ended, and why
    /// @param positions signed shares by instrument; an instrument that is not named is not held
    /// @param averageCosts what one share cost by the broker's count, commissions included, in whole units of its
    ///     currency (pounds, never pence); empty where a simulated broker keeps none
    /// @param settled cash of all currencies that has arrived, purchases taken off as they are made, in the base
    ///     currency; empty where the broker does not say it
    /// @param equity what the account is worth by the broker's own marks; empty where it does not say it
    /// @param equityByCurrency what of it is in each currency, in that currency: cash and holdings together
    record Account(
            String accountId,
            Instant askedAt,
            List<String> unanswered,
            Map<OrderRef, Set<Long>> open,
            List<ManualOrder> manualOrders,
            List<Execution> executions,
            List<Commission> commissions,
            Map<OrderRef, String> ended,
            Map<InstrumentId, BigDecimal> positions,
            Map<InstrumentId, BigDecimal> averageCosts,
            Map<Currency, Money> cash,
            Optional<Money> settled,
            Optional<Money> equity,
            Map<Currency, Money> equityByCurrency)
            implements BrokerReport {

        /// Whether every part of the answer arrived.
        public boolean isComplete() {
            return unanswered.isEmpty();
        }
    }
}
