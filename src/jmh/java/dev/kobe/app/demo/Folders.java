// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.app.config.ConfigFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/// Temporary desks for the benchmarks.
final class Folders {
    private Folders() {}

    static Path temporary() throws IOException {
        return Files.createTempDirectory("kobe-bench");
    }

    static Simulation demonstration(Path desk) {
        return new SimulatedDesks(new ConfigFolder(Path.of("none")), LocalDate.of(2026, 11, 20))
                .create(desk, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow();
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
