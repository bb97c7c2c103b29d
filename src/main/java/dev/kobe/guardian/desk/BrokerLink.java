// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the broker: the link, whether the account was proven to be ours, and when the books were last found
/// equal to the broker's.
///
/// @param differences what disagreed in the last reconciliation, a sentence each; empty when the books are equal
public record BrokerLink(
        boolean up, String detail, boolean accountProven, Optional<Instant> reconciledAt, List<String> differences) {
    public BrokerLink {
        differences = List.copyOf(differences);
    }

    public static BrokerLink down(String detail) {
        return new BrokerLink(false, detail, false, Optional.empty(), List.of());
    }

    /// Books equal, account proven, link up.
    public boolean isReconciled() {
        return up && accountProven && reconciledAt.isPresent() && differences.isEmpty();
    }
}
