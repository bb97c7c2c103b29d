// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import java.time.Instant;
import java.util.List;

/// The record of truth: an append-only chain of lines in which each names the hash of the one before.
public interface Journal extends AutoCloseable {
    /// Appends entries and forces them to disk before it returns; all of them or an exception.
    ///
    /// @throws JournalBroken when the disk would not keep them: never retried, the gate closes
    /// @return the number of the last entry
    long append(Instant at, List<Entry> entries);

    /// Number of the last entry that is on disk; 0 before the first.
    long durableSeq();

    /// Hash of the last line, 64 zeros before the first.
    String lastHash();

    @Override
    void close();

    /// What one line says, before it has a number and a hash; `json` is canonical.
    record Entry(String type, int version, String json) {}

    /// One line as it stands on disk.
    record Line(long seq, Instant at, String type, int version, String json, String previousHash, String hash) {}
}
