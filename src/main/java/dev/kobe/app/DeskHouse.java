// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.journal.SnapshotFolder;
import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.app.broker.BrokerDesk;
import dev.kobe.app.broker.BrokerDesks;
import dev.kobe.app.broker.Nights;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.app.record.ImportedRecord;
import dev.kobe.app.record.RecordHouse;
import dev.kobe.app.window.WindowHouse;
import dev.kobe.cli.DeskServices;
import dev.kobe.cli.RecordServices;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.report.Copy;
import dev.kobe.guardian.alarm.JournaledAlarms;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.Replay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The desks of this computer as the command line knows them: it finds the owner of a desk, or becomes it for the
/// length of a command.
public final class DeskHouse implements DeskServices {
    static final RefusalCode NO_DESK = new RefusalCode("DESK_NONE");
    static final RefusalCode NO_ANSWER = new RefusalCode("DESK_NO_ANSWER");
    static final RefusalCode NOT_HERE = new RefusalCode("DESK_OWNER_DOES_NOT");
    private static final String NO_BROKER =
            "kobe open opens one on the broker's account of the settings, kobe demo makes a simulated one.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

    /// The file has already stopped everything; an owner that is stuck must not keep a halt from returning.
    private static final Duration HALT_PATIENCE = Duration.ofSeconds(2);

    private final ConfigFolder files;
    private final InstantSource clock;

    public DeskHouse(ConfigFolder files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private SimulatedDesks simulated() {
        return new SimulatedDesks(files, today());
    }

    @Override
    public Outcome<OpenedDesk> open(Path desk, Consumer<String> story) {
        if (DeskLock.isOwned(desk)) {
            return DeskSocket.ask(desk, DoorProtocol.viewing(), PATIENCE).isPresent()
                    ? Outcome.ok(behindDoor(desk))
                    : Outcome.refused(Refusal.of(
                            NO_ANSWER,
                            "A Kobe owns the desk in " + desk + " but does not answer: kobe halt still stops it."));
        }
        if (SimulationFile.exists(desk)) {
            return simulated().reopen(desk, true, story).map(simulation -> {
                simulation.desk().torn().ifPresent(story);
                simulation.life().takeUp();
                return new OwnedForACommand(simulation, story);
            });
        }
        return read(desk).flatMap(state -> state.identity().isPresent() ? linked(desk, state, story) : unlinked(desk));
    }

    private BrokerDesks accounts() {
        return new BrokerDesks(files, clock);
    }

    /// A desk on a broker's account, linked for the length of a command.
    private Outcome<OpenedDesk> linked(Path desk, DeskState state, Consumer<String> story) {
        return accounts().reopen(desk, state, story).map(opened -> {
            opened.desk().torn().ifPresent(story);
            opened.awaitBooks().ifPresent(story);
            opened.catchUp();
            opened.awaitQuotes();
            return new LinkedForACommand(opened);
        });
    }

    @Override
    public Outcome<DeskState> openAccount(Path desk, boolean adopt, Consumer<String> story) {
        if (SimulationFile.exists(desk)) {
            return Outcome.refused(Refusal.of(
                    NO_DESK, "The desk in " + desk + " is a simulated one: name another folder with --desk."));
        }
        Outcome<DeskState> before =
                Files.isDirectory(desk.resolve("journal")) ? read(desk) : Outcome.ok(DeskState.blank());
        return before.flatMap(state -> accounts().open(desk, state, adopt, story));
    }

    @Override
    public Outcome<Integer> guard(Path desk, Consumer<String> lines) {
        if (SimulationFile.exists(desk)) {
            return noBroker();
        }
        return read(desk)
                .flatMap(state -> state.identity().isPresent() ? guard(desk, state, stamped(lines)) : noBroker());
    }

    private Outcome<Integer> guard(Path desk, DeskState state, Consumer<String> lines) {
        return accounts().guard(desk, state, Nights.of(desk, lines), lines, guard -> guard.serve(lines));
    }

    private Consumer<String> stamped(Consumer<String> lines) {
        return line -> lines.accept(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }

    /// A desk of a broker's account that this process owns while one command runs.
    private record LinkedForACommand(BrokerDesk owned) implements OpenedDesk {
        @Override
        public Desk desk() {
            return owned.engine();
        }

        @Override
        public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
            return owned.rebalance(asOf, threshold);
        }

        @Override
        public Outcome<Pulled> pull() {
            return owned.pull(owned.start());
        }

        @Override
        public Outcome<Stood> snapshot() {
            return owned.snapshot();
        }

        @Override
        public boolean workOff(TicketId ticket) {
            owned.workOff(ticket);
            return true;
        }

        @Override
        public void close() {
            owned.close();
        }
    }

    /// Opens a desk, or makes one that is linked to no broker yet, for what can be kept without one.
    private Outcome<OpenedDesk> start(Path desk) {
        return DeskLock.isOwned(desk) || SimulationFile.exists(desk) ? open(desk, story -> {}) : unlinked(desk);
    }

    private Outcome<OpenedDesk> unlinked(Path desk) {
        return files.config()
                .flatMap(config ->
                        files.universe(config.universe()).map(universe -> TradingRules.desk(config, universe)))
                .flatMap(rules -> UnlinkedDesk.open(desk, rules, clock))
                .map(WithoutBroker::new);
    }

    private static <T> Outcome<T> noBroker() {
        return Outcome.refused(Refusal.of(NO_DESK, "This desk has no broker to ask. " + NO_BROKER));
    }

    /// A desk that nothing can trade on.
    private record WithoutBroker(UnlinkedDesk owned) implements OpenedDesk {
        @Override
        public Desk desk() {
            return owned.desk();
        }

        @Override
        public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
            return new Desk.Reply(0, Optional.of(Refusal.of(NO_DESK, NO_BROKER)));
        }

        @Override
        public Outcome<Pulled> pull() {
            return noBroker();
        }

        @Override
        public Outcome<Stood> snapshot() {
            return noBroker();
        }

        @Override
        public boolean workOff(TicketId ticket) {
            return true;
        }

        @Override
        public void close() {
            owned.close();
        }
    }

    /// The record of the desks of this computer.
    RecordServices records() {
        SecureRandom chance = new SecureRandom();
        return new RecordHouse(
                new RecordHouse.Desks(
                        desk -> open(desk, story -> {}), this::start, this::read, this::now, this::configured),
                () -> {
                    byte[] salt = new byte[16];
                    chance.nextBytes(salt);
                    return HexFormat.of().formatHex(salt);
                });
    }

    /// The account as the settings describe it.
    private Outcome<ImportedRecord.Account> configured() {
        return files.config().flatMap(config -> files.universe(config.universe())
                .map(universe -> new ImportedRecord.Account(config.baseCurrency(), universe.mainVenue())));
    }

    /// A simulated desk's time is that of its last event.
    private Instant now(Path desk) {
        return SimulationFile.exists(desk)
                ? read(desk).toOptional().flatMap(DeskState::lastEventAt).orElseGet(clock::instant)
                : clock.instant();
    }

    /// A simulated desk that this process owns while one command runs.
    private record OwnedForACommand(Simulation simulation, Consumer<String> story) implements OpenedDesk {
        @Override
        public Desk desk() {
            return simulation.desk().engine();
        }

        @Override
        public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
            return simulation.life().rebalance(asOf, threshold);
        }

        @Override
        public Outcome<Pulled> pull() {
            return noBroker();
        }

        @Override
        public Outcome<Stood> snapshot() {
            return noBroker();
        }

        @Override
        public boolean workOff(TicketId ticket) {
            simulation.life().workOff(ticket);
            return true;
        }

        @Override
        public void close() {
            simulation.close();
            DeskProjection.bringUpToDate(simulation.desk().folder(), story);
        }
    }

    private static OpenedDesk behindDoor(Path desk) {
        Desk remote = DoorProtocol.remote(line -> DeskSocket.ask(desk, line, PATIENCE)
                .orElseThrow(() -> new IllegalStateException("the desk's owner has gone away")));
        return new OpenedDesk() {
            @Override
            public Desk desk() {
                return remote;
            }

            @Override
            public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
                if (asOf.isPresent() || threshold.isPresent()) {
                    return new Desk.Reply(
                            0,
                            Optional.of(Refusal.of(
                                    NOT_HERE,
                                    "The Kobe that owns the desk proposes by its own settings: close it, or leave"
                                            + " --as-of and --threshold out.")));
                }
                return CanonicalJson.read(served("rebalance"), Desk.Reply.class);
            }

            @Override
            public Outcome<Pulled> pull() {
                return DoorProtocol.given(served("pull"), Pulled.class);
            }

            @Override
            public Outcome<Stood> snapshot() {
                return DoorProtocol.given(served("snapshot"), Stood.class);
            }

            private String served(String service) {
                return DeskSocket.ask(desk, DoorProtocol.serving(service, ""), LONG_PATIENCE)
                        .orElseThrow(() -> new IllegalStateException("the desk's owner has gone away"));
            }

            @Override
            public boolean workOff(TicketId ticket) {
                return false;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Outcome<DeskState> read(Path desk) {
        return journal(desk).map(lines -> stateOf(desk, lines));
    }

    private static DeskState stateOf(Path desk, List<Journal.Line> lines) {
        return Replay.fold(new SnapshotFolder(desk.resolve("states")).newest(lines), lines);
    }

    private static Outcome<List<Journal.Line>> journal(Path desk) {
        if (!Files.isDirectory(desk.resolve("journal"))) {
            return Outcome.refused(Refusal.of(NO_DESK, "There is no desk in " + desk + ". " + NO_BROKER));
        }
        try {
            return Outcome.ok(JournalFolder.read(desk.resolve("journal")));
        } catch (JournalBroken broken) {
            return Outcome.refused(Refusal.of(
                    OwnedDesk.UNREADABLE, "The desk in " + desk + " cannot be read: the " + broken.sentence() + "."));
        }
    }

    @Override
    public Optional<Desk.View> owned(Path desk) {
        return DeskLock.isOwned(desk)
                ? DeskSocket.ask(desk, DoorProtocol.viewing(), PATIENCE)
                        .map(answer -> CanonicalJson.read(answer, Desk.View.class))
                : Optional.empty();
    }

    @Override
    public Outcome<String> halt(Path desk, String reason) {
        return new Halting(clock, HALT_PATIENCE).halt(desk, reason);
    }

    @Override
    public List<CheckLine> check(Path desk) {
        return new DeskChecks(files, clock).run(desk);
    }

    @Override
    public Outcome<Lived> demonstrate(
            Path desk, Demonstration wanted, Consumer<String> story, Consumer<String> progress) {
        return new Demonstrations(files, today(), this).live(desk, wanted, story, progress);
    }

    @Override
    public Outcome<Integer> window(Path desk, boolean demonstration, boolean fresh, Consumer<String> story) {
        return new WindowHouse(files, clock, this).open(desk, demonstration, fresh, story);
    }

    @Override
    public Outcome<Path> report(Path desk, YearMonth month, Copy copy) {
        return journal(desk).flatMap(lines -> new MonthlyReports(files)
                .write(desk, stateOf(desk, lines), JournaledAlarms.of(lines), month, copy));
    }
}
