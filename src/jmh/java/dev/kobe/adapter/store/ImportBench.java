// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times a whole import of eleven files of 5,000 bars into an empty desk in a fresh process, and reading them back; the
/// budget is 1.5 s.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ImportBench {
    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");
    private static final int BARS = 5_000;

    @Benchmark
    public Map<String, PriceHistory> importIntoAnEmptyDesk() throws IOException {
        Path desk = Files.createTempDirectory("kobe-bench");
        try (Store store = Store.open(desk).orThrow()) {
            Library library = store.library();
            for (int file = 0; file < 11; file++) {
                library.importBars(PriceFile.of("F" + file + ".csv", "sha", invented("F" + file)), NOW)
                        .orThrow();
            }
            return library.history(List.of("F0", "F10"), LocalDate.EPOCH, LocalDate.of(2028, 12, 31), NOW);
        } finally {
            try (Stream<Path> left = Files.walk(desk)) {
                left.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static PriceHistory invented(String symbol) {
        long[] days = new long[BARS];
        double[] closes = new double[BARS];
        for (int i = 0; i < BARS; i++) {
            days[i] = LocalDate.of(2000, 1, 3).toEpochDay() + i;
            closes[i] = 50 + i % 97 / 8.0;
        }
        return PriceHistory.ofCloses(symbol, days, closes);
    }
}
