// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A signed decision to send one ticket exactly as it was seen: the hash of its content, when it was given, until when
/// it holds, the version of the limits that it was given under, and which warnings were accepted.
///
/// @param accepted the warnings that were ticked; another one refuses its line
/// @param seal the hash over the ticket's and what was accepted; the ticket's own where nothing was
public record ApprovalToken(
        TicketId ticket,
        String hash,
        Instant at,
        Instant expires,
        int limitsVersion,
        Set<Acceptance> accepted,
        String seal) {
    public ApprovalToken {
        accepted = Collections.unmodifiableSet(new TreeSet<>(accepted));
    }

    /// An approval that accepts no warning.
    public ApprovalToken(TicketId ticket, String hash, Instant at, Instant expires, int limitsVersion) {
        this(ticket, hash, at, expires, limitsVersion, Set.of(), hash);
    }

    /// The same with these warnings accepted.
    public ApprovalToken accepting(Set<Acceptance> warnings) {
        return new ApprovalToken(ticket, hash, at, expires, limitsVersion, warnings, seal(hash, warnings));
    }

    private static String seal(String hash, Set<Acceptance> accepted) {
        return accepted.isEmpty()
                ? hash
                : Sha256.hex(new TreeSet<>(accepted)
                        .stream().map(one -> "\n" + one).collect(Collectors.joining("", hash, "")));
    }

    /// Whether it is for what was seen and carries what was accepted then.
    public boolean covers(String seenHash) {
        return hash.equals(seenHash) && seal.equals(seal(hash, accepted));
    }

    public boolean isValid(String seenHash, Instant now) {
        return covers(seenHash) && now.isBefore(expires);
    }
}
