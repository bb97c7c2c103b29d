// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.journal.SnapshotFolder;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.DiskProbe;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.adapter.os.LogAnnunciator;
import dev.kobe.adapter.os.SystemTime;
import dev.kobe.app.demo.Market;
import dev.kobe.core.alarm.Annunciator;
import dev.kobe.core.book.Position;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.GroundFacts.Storage;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.MarketClock;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.Replay;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.loop.GuardianLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// A desk that this process owns: lock, journal, guardian and venue, joined in the one order in which a desk ever
/// starts. Starting is recovery: newest snapshot, tail of the journal, HALT file, connection, reconciliation.
public final class OwnedDesk implements AutoCloseable {
    public static final RefusalCode OWNED = new RefusalCode("DESK_OWNED");
    public static final RefusalCode UNREADABLE = new RefusalCode("DESK_UNREADABLE");

    /// What a desk is opened with; identity, limits, cash and positions count only when it is new.
    ///
    /// @param inline whether the caller's thread works the inbox off (virtual time) or a guardian thread does
    public record Plan(
            DeskIdentity identity,
            DeskRules rules,
            GateLimits limits,
            List<Money> openingCash,
            List<Position> openingPositions,
            LocalDate openingSession,
            MarketClock clock,
            Market market,
            Counterparty.Maker counterparty,
            boolean inline) {
        public Plan {
            openingCash = List.copyOf(openingCash);
            openingPositions = List.copyOf(openingPositions);
        }

        /// The same for a desk that begins with cash alone.
        public Plan(
                DeskIdentity identity,
                DeskRules rules,
                GateLimits limits,
                List<Money> openingCash,
                LocalDate openingSession,
                MarketClock clock,
                Market market,
                Counterparty.Maker counterparty,
                boolean inline) {
            this(identity, rules, limits, openingCash, List.of(), openingSession, clock, market, counterparty, inline);
        }
    }

    private final DeskLock lock;
    private final JournalFolder.Opened journal;
    private final DeskEngine engine;
    private final Optional<GuardianLoop> loop;
    private final Counterparty counterparty;
    private final HaltFile halt;
    private final Path folder;
    private final Plan plan;
    private final DeskState startedFrom;
    private final ShutGateAnnouncing announcing;

    private OwnedDesk(
            DeskLock lock,
            JournalFolder.Opened journal,
            DeskEngine engine,
            Optional<GuardianLoop> loop,
            Counterparty counterparty,
            HaltFile halt,
            Path folder,
            Plan plan,
            DeskState startedFrom,
            ShutGateAnnouncing announcing) {
        this.lock = lock;
        this.journal = journal;
        this.engine = engine;
        this.loop = loop;
        this.counterparty = counterparty;
        this.halt = halt;
        this.folder = folder;
        this.plan = plan;
        this.startedFrom = startedFrom;
        this.announcing = announcing;
    }

    /// Shuts the gate because Kobe is being closed: no emergency, and told as none.
    public void stopping() {
        announcing.stopping();
        engine.shut("Kobe is stopping");
    }

    /// Opens the folder as the desk's owner, or says in a sentence why not and changes nothing.
    public static Outcome<OwnedDesk> open(Path folder, Plan plan) {
        return open(folder, plan, journal -> journal);
    }

    /// The same on a journal that is looked through, which is how a failing disk is proven harmless.
    static Outcome<OwnedDesk> open(Path folder, Plan plan, UnaryOperator<Journal> through) {
        Optional<DeskLock> lock = DeskLock.take(folder);
        if (lock.isEmpty()) {
            return Outcome.refused(Refusal.of(
                    OWNED,
                    "Another Kobe owns the desk in " + folder + ": use its window, or stop it first. Halting works from"
                            + " any process."));
        }
        try {
            OwnerOnly.directory(folder);
            JournalFolder.Opened journal = JournalFolder.open(folder.resolve("journal"), System::nanoTime);
            SnapshotFolder snapshots = new SnapshotFolder(folder.resolve("states"));
            DeskState start = Replay.fold(snapshots.newest(journal.lines()), journal.lines());
            return Outcome.ok(
                    start(folder, plan, lock.get(), journal, through.apply(journal.journal()), snapshots, start));
        } catch (JournalBroken broken) {
            lock.get().close();
            return Outcome.refused(Refusal.of(
                    UNREADABLE, "The desk in " + folder + " was not opened: the " + broken.sentence() + "."));
        } catch (IOException failure) {
            lock.get().close();
            return Outcome.refused(
                    Refusal.of(UNREADABLE, "The desk's folder " + folder + " cannot be used: " + failure + "."));
        }
    }

    private static OwnedDesk start(
            Path folder,
            Plan plan,
            DeskLock lock,
            JournalFolder.Opened journal,
            Journal written,
            SnapshotFolder snapshots,
            DeskState start) {
        HaltFile halt = new HaltFile(folder);
        List<Instrument> contracts = new ArrayList<>(plan.rules().universe().instruments());
        contracts.addAll(plan.rules().pairs());
        CompletableFuture<Counterparty> made = new CompletableFuture<>();
        CompletableFuture<DeskEngine> opened = new CompletableFuture<>();
        Annunciator annunciator =
                AlarmSources.watchesAll(plan.identity().profile()) ? new LogAnnunciator() : Annunciator.NONE;
        DeskEngine.Outside outside = new DeskEngine.Outside(
                written,
                plan.clock(),
                halt,
                reports -> {
                    Counterparty counterparty = plan.counterparty()
                            .at(new Counterparty.Place(folder, plan, contracts, reports, input -> opened.join()
                                    .offer(input)));
                    made.complete(counterparty);
                    return counterparty.broker();
                },
                snapshots::write,
                annunciator);
        Guardian guardian = new Guardian(
                plan.rules(), SystemTime::nanos, AlarmSources.of(plan.identity().profile()));
        Optional<GuardianLoop> loop =
                plan.inline() ? Optional.empty() : Optional.of(GuardianLoop.start(guardian, start, outside));
        DeskEngine engine = loop.map(GuardianLoop::engine).orElseGet(() -> DeskEngine.inline(guardian, start, outside));
        opened.complete(engine);
        ShutGateAnnouncing announcing = new ShutGateAnnouncing(annunciator, plan.clock());
        engine.onPublish(announcing);
        OwnedDesk desk = new OwnedDesk(lock, journal, engine, loop, made.join(), halt, folder, plan, start, announcing);
        desk.recover();
        return desk;
    }

    private void recover() {
        if (startedFrom.identity().isEmpty()) {
            engine.submit(new Input.OpenDesk(
                    plan.identity(),
                    plan.limits(),
                    plan.openingCash(),
                    plan.openingPositions(),
                    plan.openingSession()));
        }
        counterparty.simulated().ifPresent(account -> plan.openingCash()
                .forEach(one -> account.pay("opening-" + one.currency(), one)));
        readMarket();
        engine.offer(new Input.Restarted(journal.torn().orElse("Kobe started")));
        // Until that is decided, what can be seen is the former life's, which may look reconciled.
        engine.submit(new Input.Noticed());
        halt.reason().ifPresent(reason -> engine.submit(new Input.Halt(reason)));
        counterparty.connect();
    }

    /// Reads what the market tells once a session beside its quotes: the closes of the VIX, how the instruments moved
    /// together, and how much of each is traded in a day. Others may import prices while the desk is owned.
    public void readMarket() {
        Instant now = plan.clock().instant();
        LocalDate closed = TradingCalendar.of(plan.identity().mainVenue()).lastClosed(now);
        engine.offer(new Input.VixClosed(plan.market().vix(now)));
        engine.offer(new Input.ComovementRead(plan.market().comovement(closed)));
        engine.offer(new Input.VolumesRead(plan.market().volumes(now)));
    }

    /// Books money that was paid in or out, and pays it where the account is simulated; an id counts once in both.
    public dev.kobe.guardian.desk.Desk.Reply pay(String id, Money amount) {
        counterparty.simulated().ifPresent(account -> account.pay(id, amount));
        return engine.submit(new Input.RecordFlow(id, amount));
    }

    /// Waits until the guardian has caught up; at once where it works inline.
    public void settle() {
        loop.ifPresent(GuardianLoop::settle);
    }

    /// The disk under the journal as it is now; empty where it cannot be told.
    public Optional<Storage> storage() {
        return journal.journal().slowestHundredth().flatMap(slow -> DiskProbe.free(folder)
                .map(free -> new Storage(free, slow)));
    }

    public DeskEngine engine() {
        return engine;
    }

    public Counterparty counterparty() {
        return counterparty;
    }

    public Path folder() {
        return folder;
    }

    public Plan plan() {
        return plan;
    }

    /// The state in which the journal had the desk when it was opened.
    public DeskState startedFrom() {
        return startedFrom;
    }

    /// What start-up set aside, in a sentence, if the journal's tail was torn.
    public Optional<String> torn() {
        return journal.torn();
    }

    @Override
    public void close() {
        loop.ifPresent(GuardianLoop::close);
        counterparty.close();
        journal.journal().close();
        lock.close();
    }
}
