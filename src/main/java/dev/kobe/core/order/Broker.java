// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.Instant;

/// The port to a broker. Calls return when the bytes have left; what becomes of them arrives as [BrokerReport]s on the
/// listener given when the adapter was made. A call that throws has failed with unknown effect.
public interface Broker {
    /// Sends an order whose intent is already on disk. The same reference is never handed over twice.
    void submit(Order order);

    /// Asks for the end of an order; the answer may be a fill.
    void cancel(OrderRef ref);

    /// Asks for the whole account; the answer is one [BrokerReport.Account].
    void requestAccount(Instant executionsSince);
}
