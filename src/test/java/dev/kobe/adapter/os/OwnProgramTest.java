// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class OwnProgramTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void aCommandRunsInAProcessOfItsOwn() {
        assertThat(OwnProgram.run(List.of("--version"), PATIENCE).orThrow()).startsWith("Kobe ");
    }

    @Test
    void aCommandThatIsRefusedSaysWhy() {
        assertThat(OwnProgram.run(List.of("backup", "--desk", "no-such-desk"), PATIENCE)
                        .reason())
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("kobe backup --desk no-such-desk ended with: There is no desk in no-such-desk"));
    }

    @Test
    void aCommandThatDoesNotEndIsEnded() {
        assertThat(OwnProgram.run(List.of("--version"), Duration.ZERO).reason())
                .contains("kobe --version did not end within 0 s.");
    }
}
