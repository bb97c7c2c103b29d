// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardErrorTest {
    @Test
    void takesOnlyALinkToATerminalForOne(@TempDir Path folder) throws IOException {
        Path terminal = Files.createSymbolicLink(folder.resolve("a"), Path.of("/dev/pts/0"));
        Path console = Files.createSymbolicLink(folder.resolve("b"), Path.of("/dev/tty1"));
        Path file = Files.createSymbolicLink(folder.resolve("c"), Path.of("/dev/null"));

        assertThat(StandardError.leadsToTerminal(terminal)).isTrue();
        assertThat(StandardError.leadsToTerminal(console)).isTrue();
        assertThat(StandardError.leadsToTerminal(file)).isFalse();
        assertThat(StandardError.leadsToTerminal(folder.resolve("absent"))).isFalse();
        assertThat(StandardError.leadsToTerminal(folder)).isFalse();
    }
}
