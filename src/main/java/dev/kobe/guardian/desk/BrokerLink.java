// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.ManualOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the broker: the link, whether the account was proven to be ours, and when the books were last found
/// equal to the broker's.
///
/// @param since from when on the broker's answers could be heard without a break; empty while they cannot
/// @param differences what disagreed in the last reconciliation, a sentence each; empty when the books are equal
/// @param manualOrders working orders at the broker that are not ours, as of the last whole answer
public record BrokerLink(
        LinkState state,
        String detail,
        Optional<Instant> since,
        boolean accountProven,
        Optional<Instant> reconciledAt,
        List<String> differences,
        List<ManualOrder> manualOrders) {
    public BrokerLink {
        differences = List.copyOf(differences);
        manualOrders = List.copyOf(manualOrders);
    }

    public static BrokerLink down(String detail) {
        return new BrokerLink(LinkState.DOWN, detail, Optional.empty(), false, Optional.empty(), List.of(), List.of());
    }

    /// The link in its next state: what was found over it holds as long as it goes on answering, and the account stays
    /// proven as long as the connection stands.
    public BrokerLink moved(LinkState next, String said, Instant at) {
        boolean unbroken = state.answers() && next.answers();
        boolean proven = accountProven && next != LinkState.DOWN && next != LinkState.REFUSED;
        return new BrokerLink(
                next,
                said,
                unbroken ? since : next.answers() ? Optional.of(at) : Optional.empty(),
                proven,
                unbroken ? reconciledAt : Optional.empty(),
                unbroken ? differences : List.of(),
                unbroken ? manualOrders : List.of());
    }

    /// Books found equal to the broker's.
    public BrokerLink agreed(Instant at, List<ManualOrder> manual) {
        return new BrokerLink(state, detail, since, true, Optional.of(at), List.of(), manual);
    }

    /// Books found different, or not comparable.
    public BrokerLink differing(boolean proven, List<String> found, List<ManualOrder> manual) {
        return new BrokerLink(state, detail, since, proven, Optional.empty(), found, manual);
    }

    /// Whether orders may be sent over the link, whatever the books say.
    public boolean mayTrade() {
        return state.mayTrade();
    }

    /// Books equal, account proven, and a link that takes orders.
    public boolean isReconciled() {
        return mayTrade() && accountProven && reconciledAt.isPresent() && differences.isEmpty();
    }
}
