// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.loop.HaltSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskOsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path desk;

    @Test
    void oneOwnerAtATime() {
        try (DeskLock mine = DeskLock.take(desk).orElseThrow()) {
            assertThat(mine).isNotNull();
            assertThat(DeskLock.take(desk)).isEmpty();
            assertThat(DeskLock.isOwned(desk)).isTrue();
        }
        assertThat(DeskLock.isOwned(desk)).isFalse();
    }

    @Test
    void theRunFolderIsForItsOwnerAlone() throws IOException {
        DeskLock.take(desk).orElseThrow().close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.resolve("run"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aHaltFileSpeaksUntilItIsCleared() {
        HaltFile halt = new HaltFile(desk);
        assertThat(halt.reason()).isEmpty();

        halt.write("smoke\nin the server room", Instant.parse("2026-02-02T10:00:00Z"));
        assertThat(halt.reason()).contains("smoke in the server room");

        halt.clear(halt.halted().orElseThrow());
        assertThat(halt.reason()).isEmpty();
    }

    @Test
    void aLaterHaltIsNotClearedWithAnEarlierOne() {
        HaltFile halt = new HaltFile(desk);
        halt.write("smoke", Instant.parse("2026-02-02T10:00:00Z"));
        HaltSignal.Halted first = halt.halted().orElseThrow();
        halt.write("smoke", Instant.parse("2026-02-02T10:00:01Z"));

        halt.clear(first);

        assertThat(halt.reason()).contains("smoke");
    }

    @Test
    void aHaltFileWithoutWordsIsStillAHalt() throws IOException {
        Files.createDirectories(desk.resolve("run"));
        Files.writeString(desk.resolve("run").resolve("HALT"), "");

        assertThat(new HaltFile(desk).reason()).contains("no reason given");
    }

    @Test
    void theDoorAnswersLineByLineAndClosesBehindItself() {
        try (DeskSocket door = DeskSocket.open(
                desk, line -> "heard " + line, Thread.ofVirtual().factory())) {
            assertThat(door).isNotNull();
            assertThat(DeskSocket.ask(desk, "one", PATIENCE)).contains("heard one");
            assertThat(DeskSocket.ask(desk, "two", PATIENCE)).contains("heard two");
        }
        assertThat(DeskSocket.ask(desk, "three", PATIENCE)).isEqualTo(Optional.empty());
    }

    @Test
    void aSocketLeftByADeadOwnerIsReplaced() throws IOException {
        Files.createDirectories(desk.resolve("run"));
        Files.writeString(desk.resolve("run").resolve("kobe.sock"), "");

        try (DeskSocket door =
                DeskSocket.open(desk, line -> "alive", Thread.ofVirtual().factory())) {
            assertThat(door).isNotNull();
            assertThat(DeskSocket.ask(desk, "?", PATIENCE)).contains("alive");
        }
    }

    @Test
    void aPathTooLongForASocketGetsALoopbackPortWithAToken() throws IOException {
        Path deep = desk.resolve("x".repeat(120));
        try (DeskSocket door = DeskSocket.open(
                deep, line -> "heard " + line, Thread.ofVirtual().factory())) {
            assertThat(door).isNotNull();
            assertThat(deep.resolve("run").resolve("door")).exists();
            assertThat(DeskSocket.ask(deep, "one", PATIENCE)).contains("heard one");
            String[] lines =
                    Files.readString(deep.resolve("run").resolve("door")).split("\n", -1);
            Files.writeString(deep.resolve("run").resolve("door"), lines[0] + "\nwrong\n");
            assertThat(DeskSocket.ask(deep, "one", PATIENCE)).isEmpty();
        }
    }
}
