// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.DeskFolders;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Still halted after the process has died: a desk as it would be found if that had happened at a moment of its halt or
/// of its resume, at seventeen moments of a ticket's life, is opened by the code that opens every desk.
class HaltOverRestartTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    private static final int MOMENTS = 17;

    /// What was on disk when the process died.
    private enum Died {
        WITH_THE_FILE_BEFORE_THE_OWNER_WAS_ASKED(true),
        WITH_THE_FILE_AND_A_PART_OF_THE_HALTS_EVENTS(true),
        WITH_THE_HALTS_EVENTS_AND_NO_FILE(false),
        WITH_A_PART_OF_THE_RESUMES_EVENT(true),
        WITH_A_PART_OF_THE_RESUMES_EVENT_AND_NO_FILE(false),
        WITH_THE_RESUMES_EVENT_BEFORE_THE_FILE_WENT(true);

        private final boolean file;

        Died(boolean file) {
            this.file = file;
        }

        int cut(Halted halted, SplittableRandom random) {
            return switch (this) {
                case WITH_THE_FILE_BEFORE_THE_OWNER_WAS_ASKED -> halted.before();
                case WITH_THE_FILE_AND_A_PART_OF_THE_HALTS_EVENTS ->
                    random.nextInt(halted.before() + 1, halted.halted());
                case WITH_THE_HALTS_EVENTS_AND_NO_FILE -> halted.halted();
                case WITH_A_PART_OF_THE_RESUMES_EVENT, WITH_A_PART_OF_THE_RESUMES_EVENT_AND_NO_FILE ->
                    random.nextInt(halted.halted() + 1, halted.endOfResume());
                case WITH_THE_RESUMES_EVENT_BEFORE_THE_FILE_WENT -> halted.resumed();
            };
        }
    }

    /// A desk that was halted and resumed, and how long its journal was before, between and after.
    private record Halted(Path desk, Path log, byte[] whole, int before, int halted, int resumed) {
        /// Where the record ends that says that the desk was resumed; what is judged then stands after it.
        int endOfResume() {
            int at = halted;
            while (whole[at] != '\n') {
                at++;
            }
            return at;
        }
    }

    @TempDir
    Path folder;

    private OwnedDesk.Plan plan;

    @Test
    void whereverItDiedItIsHaltedAndNothingLeaves() throws IOException {
        SplittableRandom random = new SplittableRandom(20261001);
        List<Path> moments = momentsOfATicket();
        int points = 0;
        for (Path moment : moments) {
            Halted lived = haltAndResume(moment);
            for (Died died : Died.values()) {
                Path desk = found(lived, died.name(), died.cut(lived, random), died.file);
                assertThat(opened(desk))
                        .as("%s, %s", moment.getFileName(), died)
                        .isTrue();
                points++;
            }
        }
        assertThat(points).isGreaterThan(100);
    }

    /// What the test above is held against: with the resume durable and the file gone the desk is not halted, and a
    /// file that had no name yet when the process died is no halt.
    @Test
    void aDurableResumeAndAFileWithoutItsNameAreNoHalt() throws IOException {
        Halted lived = haltAndResume(momentsOfATicket().getLast());

        assertThat(opened(found(lived, "resumed", lived.resumed(), false))).isFalse();
        Path unnamed = found(lived, "unnamed", lived.before(), false);
        Files.writeString(Files.createDirectories(unnamed.resolve("run")).resolve("HALT.part"), "2026-10-01T13");
        assertThat(opened(unnamed)).isFalse();
    }

    /// Copies of a desk at moments from the proposal of its ticket until its orders have filled.
    private List<Path> momentsOfATicket() throws IOException {
        Path desk = folder.resolve("desk");
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            Life life = simulation.life();
            life.session(DAY.minusDays(1));
            life.begin(DAY);
            life.propose(DAY);
            plan = simulation.desk().plan();
            for (int moment = 0; moment < MOMENTS; moment++) {
                DeskFolders.copy(desk, folder.resolve("moment-" + moment));
                if (moment == 0) {
                    life.click(TICKET);
                }
                life.goOn(Duration.ofSeconds(1));
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith("moment-"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private Halted haltAndResume(Path moment) throws IOException {
        Path desk = DeskFolders.copy(moment, moment.resolveSibling("halted-" + moment.getFileName()));
        VirtualTime time = new VirtualTime(last(desk));
        try (OwnedDesk owned = OwnedDesk.open(desk, at(time)).orThrow()) {
            time.advanceTo(time.instant().plusSeconds(2));
            Path log = log(desk);
            int before = (int) Files.size(log);
            owned.engine().submit(new Input.Halt("smoke"));
            int halted = (int) Files.size(log);
            owned.engine().submit(new Input.Resume("it was nothing", false, Hand.COMMAND));
            int resumed = (int) Files.size(log);
            assertThat(before).isLessThan(halted);
            assertThat(halted).isLessThan(resumed);
            return new Halted(desk, log, Files.readAllBytes(log), before, halted, resumed);
        }
    }

    private Path found(Halted lived, String name, int cut, boolean file) throws IOException {
        Path desk = DeskFolders.copy(
                lived.desk(), lived.desk().resolveSibling(lived.desk().getFileName() + "-" + name));
        Files.write(desk.resolve("journal").resolve(lived.log().getFileName()), Arrays.copyOf(lived.whole(), cut));
        if (file) {
            new HaltFile(desk).write("smoke", last(desk));
        }
        return desk;
    }

    /// Opens the desk, lets its owner try to send, and lets a minute pass.
    ///
    /// @return whether it was halted by hand all along; then nothing may have left
    private boolean opened(Path desk) {
        List<String> before = BrokerLedger.of(desk).sent();
        VirtualTime time = new VirtualTime(last(desk).plusSeconds(1));
        try (OwnedDesk owned = OwnedDesk.open(desk, at(time)).orThrow()) {
            boolean halted = isHalted(owned);
            Life life = new Life(
                    owned, time, plan.market(), new Life.Rotation(12, 1, 3), Happenings.none(), sentence -> {});
            life.beat();
            Optional.ofNullable(state(owned).tickets().get(TICKET))
                    .filter(one -> one.state() == TicketState.READY || one.state() == TicketState.BLOCKED)
                    .ifPresent(one -> life.click(TICKET));
            for (int beat = 0; beat < 6; beat++) {
                life.goOn(Duration.ofSeconds(10));
            }
            if (halted) {
                assertThat(isHalted(owned)).isTrue();
                assertThat(state(owned).openOrders()).isEmpty();
                assertThat(BrokerLedger.of(desk).sent()).isEqualTo(before);
            }
            return halted;
        }
    }

    private static DeskState state(OwnedDesk owned) {
        return owned.engine().view().state();
    }

    private static boolean isHalted(OwnedDesk owned) {
        return state(owned).board().manualHalt().isPresent();
    }

    private static Instant last(Path desk) {
        return JournalFolder.read(desk.resolve("journal")).getLast().at();
    }

    private static Path log(Path desk) throws IOException {
        try (Stream<Path> files = Files.list(desk.resolve("journal"))) {
            return files.filter(one -> one.toString().endsWith(".log"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow();
        }
    }

    private OwnedDesk.Plan at(VirtualTime time) {
        return new OwnedDesk.Plan(
                plan.identity(),
                plan.rules(),
                plan.limits(),
                plan.openingCash(),
                plan.openingSession(),
                time,
                plan.market(),
                GatewayCounterparty.usual(1),
                true);
    }
}
