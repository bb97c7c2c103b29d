// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.time.Instant;

/// The proof in the journal that a note read so at that time: its words lie outside the chain, and a salted hash of
/// them stands in it.
///
/// @param note the trade, the note or the month (`2026-05`) that it is about
/// @param version counts from 1; a later version never replaces an earlier one
/// @param hash SHA-256 over the note's file, 64 hex digits; the file begins with a salt, so that nobody can guess words
public record NoteSeal(String note, int version, Kind kind, Instant at, String hash) {

    /// What the note is.
    public enum Kind {
        PRE_TRADE,
        POST_TRADE,
        COMMENTARY,
        IMPORTED;

        public String word() {
            return switch (this) {
                case PRE_TRADE -> "before the trade";
                case POST_TRADE -> "after the trade";
                case COMMENTARY -> "commentary";
                case IMPORTED -> "imported";
            };
        }
    }
}
