// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.order.TicketId;
import java.time.Instant;
import java.util.Optional;

/// How far a breaker's halt has come on its way to a flat desk.
///
/// Example: the peak halts at 14:21:10; at 14:21:45 a second reading is over the limit, the broker's
/// figure of equity is 0.04 % away from ours and over it too, and the books are reconciled: confirmed,
/// and the flatten ticket is sent by itself.
///
/// @param breaker whose halt it follows
/// @param since when that halt latched
/// @param overSince since when every reading has been over the limit; empty after one that was not
/// @param attempt how many flatten tickets have been sent by themselves
/// @param ticket the one sent last; empty before the first
/// @param sentAt when it was sent
/// @param why what stands against the next stage, or how it ended, in a sentence
public record FlattenWatch(
        String breaker,
        Instant since,
        Stage stage,
        Optional<Instant> overSince,
        int attempt,
        Optional<TicketId> ticket,
        Optional<Instant> sentAt,
        String why) {

    /// Where it stands.
    public enum Stage {
        /// Waiting for what confirms the halt.
        CONFIRMING,
        /// A person decides: nothing is sent by itself.
        PROPOSED,
        /// A flatten ticket is under way by itself.
        SENT,
        /// Nothing is held any more.
        FLAT,
        /// It was tried and something is still held.
        FAILED
    }

    /// A watch that has just begun.
    public static FlattenWatch begun(Board.Latch latch, Stage stage, String why) {
        return new FlattenWatch(
                latch.breaker(),
                latch.since(),
                stage,
                Optional.of(latch.since()),
                0,
                Optional.empty(),
                Optional.empty(),
                why);
    }

    public FlattenWatch over(Optional<Instant> from, String standing) {
        return new FlattenWatch(breaker, since, stage, from, attempt, ticket, sentAt, standing);
    }

    public FlattenWatch at(Stage next, String said) {
        return new FlattenWatch(breaker, since, next, overSince, attempt, ticket, sentAt, said);
    }

    public FlattenWatch sent(TicketId id, Instant when) {
        return new FlattenWatch(
                breaker, since, Stage.SENT, overSince, attempt + 1, Optional.of(id), Optional.of(when), "");
    }

    /// Whether it follows this halt.
    public boolean follows(Board.Latch latch) {
        return latch.breaker().equals(breaker) && latch.since().equals(since);
    }
}
