// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything that is wrong with one file, gathered so that all of it can be told at once.
final class Faults {
    static final RefusalCode CONFIG_INVALID = new RefusalCode("CONFIG_INVALID");

    private record Fault(int line, String sentence) {}

    private final String file;
    private final List<Fault> found = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String sentence) {
        found.add(new Fault(line, sentence));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// One sentence a line, in the file's order.
    List<String> sentences() {
        return found.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(fault -> file + ", line " + fault.line + ": " + fault.sentence + ".")
                .toList();
    }

    <T> Outcome<T> refusal() {
        String all = sentences().stream().collect(Collectors.joining("\n"));
        return Outcome.refused(Refusal.of(CONFIG_INVALID, Map.of("file", file), all));
    }
}
