// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {
    @ParameterizedTest
    @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, explorer.exe"})
    void theFileIsOneArgumentOfTheSystemsOwnProgram(String system, String program) {
        Path file = Path.of("reports", "a b; rm -rf.pdf");
        assertThat(Viewer.command(file, system))
                .containsExactly(program, file.toAbsolutePath().toString());
    }
}
