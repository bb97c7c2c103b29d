// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Reads hand-written files of any shape.
final class Texts {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 30);

    private Texts() {}

    static Outcome<PriceText> read(String name, String... lines) {
        return PriceText.parse(Path.of(name), String.join("\n", lines).getBytes(StandardCharsets.UTF_8), TODAY);
    }

    static List<SourceBars> series(String name, String... lines) {
        return read(name, lines).orThrow().series();
    }

    static SourceBars one(String name, String... lines) {
        List<SourceBars> series = series(name, lines);
        if (series.size() != 1) {
            throw new AssertionError(series.size() + " series");
        }
        return series.getFirst();
    }

    static String refusal(String name, String... lines) {
        return read(name, lines).reason().orElse("taken");
    }
}
