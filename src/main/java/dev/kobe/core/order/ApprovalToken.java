// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.Instant;

/// A signed decision to send one ticket exactly as it was seen: the hash of its content, when it was given, until when
/// it holds, and the version of the limits that it was given under.
public record ApprovalToken(TicketId ticket, String hash, Instant at, Instant expires, int limitsVersion) {
    public boolean isValid(String seenHash, Instant now) {
        return hash.equals(seenHash) && now.isBefore(expires);
    }
}
