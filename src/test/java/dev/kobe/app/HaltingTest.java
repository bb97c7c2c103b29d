// SPDX-License-Identifier: MIT
package dev.kobe.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A halt of which one half fails: it says what is true, and the other half still happens.
class HaltingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path folder;

    private Simulation owner;

    @BeforeEach
    void aDesk() {
        owner = new SimulatedDesks(new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow();
        owner.life().begin(LocalDate.of(2026, 9, 30));
    }

    @AfterEach
    void close() {
        owner.close();
    }

    private Outcome<String> halt() {
        return new Halting(InstantSource.fixed(NOW), Duration.ofSeconds(10)).halt(folder, "smoke");
    }

    private Outcome<String> haltAtDoor(Function<String, String> answer) {
        try (DeskSocket door = DeskSocket.open(folder, answer, Supervisor.threadsNamed("door"))) {
            assertThat(door).isNotNull();
            return halt();
        }
    }

    private String answered(String line) {
        return DoorProtocol.answer(line, owner.desk().engine(), Map.of());
    }

    private Board board() {
        return owner.desk().engine().view().state().board();
    }

    /// What stands where the file is written first cannot be opened as a file.
    private void aDiskThatTakesNoFile() throws IOException {
        Files.createDirectories(folder.resolve("run").resolve("HALT.part"));
    }

    @Test
    void theOwnerIsHaltedThoughTheFileCannotBeWritten() throws IOException {
        aDiskThatTakesNoFile();

        String said = haltAtDoor(this::answered).orThrow();

        assertThat(said).startsWith("Halted: ").contains("But the HALT file could not be written");
        assertThat(board().manualHalt()).map(Board.Halt::reason).contains("smoke");
    }

    @Test
    void withoutFileAndOwnerItIsNotSaidToBeHalted() throws IOException {
        aDiskThatTakesNoFile();

        Outcome<String> said = halt();

        assertThat(said.toOptional()).isEmpty();
        assertThat(said.reason().orElseThrow())
                .startsWith("Not halted for certain: the HALT file could not be written")
                .contains("No owner answered");
    }

    @Test
    void anOwnerThatCannotTakeTheHaltInIsNotSaidToHaveCancelled() {
        String refused = CanonicalJson.write(new Desk.Reply(
                0, Optional.of(Refusal.of(new RefusalCode("JOURNAL_BROKEN"), "No space is left on the disk."))));

        String said = haltAtDoor(line -> refused).orThrow();

        assertThat(said)
                .contains("HALT file is on disk", "nothing was cancelled: No space is left on the disk.")
                .doesNotContain("has cancelled");
    }

    /// Its owner resumes what was halted first, without knowing of the second.
    @Test
    void aHaltThatIsWrittenJustBeforeAResumeIsNotLost() {
        HaltFile file = new HaltFile(folder);
        file.write("first", NOW);
        owner.life().notice();
        owner.life().notice();
        assertThat(board().manualHalt()).map(Board.Halt::reason).contains("first");
        file.write("second", NOW.plusSeconds(1));

        assertThat(owner.desk()
                        .engine()
                        .submit(new Input.Resume("it was nothing", false, Hand.COMMAND))
                        .refusal())
                .isEmpty();

        assertThat(file.reason()).contains("second");
        owner.life().notice();
        owner.life().notice();
        assertThat(board().manualHalt()).map(Board.Halt::reason).contains("second");
        assertThat(owner.desk()
                        .engine()
                        .submit(new Input.Resume("nor was that", false, Hand.COMMAND))
                        .refusal())
                .isEmpty();
        assertThat(file.reason()).isEmpty();
    }
}
