// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.journal.SnapshotFolder;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.guardian.loop.DeskEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A desk without a link to any broker, owned for the length of a command: notes and the record can be kept in it, and
/// nothing can trade.
final class UnlinkedDesk implements AutoCloseable {
    private final DeskLock lock;
    private final JournalFolder.Opened journal;
    private final DeskEngine engine;

    private UnlinkedDesk(DeskLock lock, JournalFolder.Opened journal, DeskEngine engine) {
        this.lock = lock;
        this.journal = journal;
        this.engine = engine;
    }

    /// Opens the folder, which becomes a desk if it was none, or says why not.
    static Outcome<UnlinkedDesk> open(Path folder, DeskRules rules, InstantSource clock) {
        Optional<DeskLock> lock = DeskLock.take(folder);
        if (lock.isEmpty()) {
            return Outcome.refused(Refusal.of(OwnedDesk.OWNED, "Another Kobe owns the desk in " + folder + "."));
        }
        try {
            OwnerOnly.directory(folder);
            JournalFolder.Opened journal = JournalFolder.open(folder.resolve("journal"));
            SnapshotFolder snapshots = new SnapshotFolder(folder.resolve("states"));
            DeskEngine engine = DeskEngine.inline(
                    new Guardian(rules),
                    Replay.fold(snapshots.newest(journal.lines()), journal.lines()),
                    new DeskEngine.Outside(
                            journal.journal(),
                            new Standing(clock),
                            new HaltFile(folder),
                            listener -> new NoBroker(),
                            snapshots::write));
            return Outcome.ok(new UnlinkedDesk(lock.get(), journal, engine));
        } catch (JournalBroken broken) {
            lock.get().close();
            return Outcome.refused(Refusal.of(
                    OwnedDesk.UNREADABLE, "The desk in " + folder + " was not opened: the " + broken.sentence() + "."));
        } catch (IOException failure) {
            lock.get().close();
            return Outcome.refused(Refusal.of(
                    OwnedDesk.UNREADABLE, "The desk's folder " + folder + " cannot be used: " + failure + "."));
        }
    }

    Desk desk() {
        return engine;
    }

    @Override
    public void close() {
        journal.journal().close();
        lock.close();
    }

    /// Tells the time; nothing on such a desk waits for one.
    private record Standing(InstantSource clock) implements MarketClock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public void at(Instant when, Runnable action) {
            throw new IllegalStateException("a desk without a broker waits for nothing");
        }
    }

    /// There is nobody to send to: whoever tries has found a fault of this program.
    private static final class NoBroker implements Broker {
        @Override
        public boolean submit(Order order, BooleanSupplier mayLeave) {
            throw new IllegalStateException("a desk without a broker was asked to send " + order.ref());
        }

        @Override
        public void cancel(OrderRef ref) {
            throw new IllegalStateException("a desk without a broker was asked to cancel " + ref);
        }

        @Override
        public void askMargin(MarginQuestion question) {
            throw new IllegalStateException("a desk without a broker was asked about " + question.ref());
        }

        @Override
        public void requestAccount(Instant executionsSince) {
            throw new IllegalStateException("a desk without a broker was asked for its account");
        }
    }
}
