// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import java.time.Instant;
import java.util.List;

/// A journal on a disk that fails at one append and stays failed: either nothing reached the disk, or everything did
/// and the force that should have said so failed.
final class FailingJournal implements Journal {
    private final Journal disk;
    private final int failsAt;
    private final boolean reachesDisk;
    private int appends;

    FailingJournal(Journal disk, int failsAt, boolean reachesDisk) {
        this.disk = disk;
        this.failsAt = failsAt;
        this.reachesDisk = reachesDisk;
    }

    boolean hasFailed() {
        return appends >= failsAt;
    }

    @Override
    public long append(Instant at, List<Entry> entries) {
        appends++;
        if (appends < failsAt) {
            return disk.append(at, entries);
        }
        if (appends == failsAt && reachesDisk) {
            disk.append(at, entries);
        }
        throw new JournalBroken("the journal could not be written: no space left, append " + appends);
    }

    @Override
    public long durableSeq() {
        return disk.durableSeq();
    }

    @Override
    public String lastHash() {
        return disk.lastHash();
    }

    @Override
    public void close() {
        disk.close();
    }
}
