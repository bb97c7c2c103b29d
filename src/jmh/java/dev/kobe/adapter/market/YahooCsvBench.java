// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Times the reading of one invented file of 5,000 days.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class YahooCsvBench {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 3);

    private byte[] file = new byte[0];

    @Setup
    public void write() {
        StringBuilder text = new StringBuilder(YahooCsv.HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append('\n').append(FIRST.plusDays(i));
            text.append(",49.500000,49.700001,49.250000,49.612345,42.347652,").append(1_000_000 + i);
        }
        file = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public Outcome<PriceText> read() {
        return PriceText.parse(Path.of("XLB.csv"), file, LocalDate.of(2026, 3, 16));
    }
}
