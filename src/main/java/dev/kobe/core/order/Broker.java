// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/// The port to a broker. Calls return when the bytes have left; what becomes of them arrives as [BrokerReport]s on the
/// listener given when the adapter was made. A call that throws has failed with unknown effect. Over a link that is
/// neither ready nor degraded nothing about an order leaves: the call throws.
///
/// An adapter translates and decides nothing: it knows neither strategies nor what the desk wants of its orders.
public interface Broker {
    /// Sends an order whose intent is already on disk. The same reference is never handed over twice.
    ///
    /// @param mayLeave looked at once more when everything is ready and nothing is left but the bytes:
    ///     whatever a send had to wait for may have taken long enough for a halt
    /// @return whether it left; false where the last look said no, and then not a byte did
    boolean submit(Order order, BooleanSupplier mayLeave);

    /// Asks for the end of an order, once; the answer may be a fill. A cancellation that was lost with a link is not
    /// repeated by itself: whoever wants it asks again when the account has been answered.
    void cancel(OrderRef ref);

    /// Asks what an order would do to the margin. No order comes of it; the answer is a [MarginAnswer], or none.
    void askMargin(MarginQuestion question);

    /// Asks for the whole account; the answer is one [BrokerReport.Account], with what did not arrive named in it. A
    /// question that could not be put has no answer, and is put again.
    void requestAccount(Instant executionsSince);
}
