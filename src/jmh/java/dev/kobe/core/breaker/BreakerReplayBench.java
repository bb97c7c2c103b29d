// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Bps;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
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

/// Times the replay of 25 invented years, 6,300 days of equity and VIX, with an owner who re-bases; the budget is
/// 150 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BreakerReplayBench {
    private static final int DAYS = 6_300;

    private NavigableMap<LocalDate, BigDecimal> equity;
    private ReplayRules rules;

    @Setup
    public void invent() {
        List<LocalDate> days = TradingCalendar.of(Venue.NEW_YORK)
                .between(LocalDate.of(1995, 1, 3), LocalDate.of(2025, 12, 31))
                .subList(0, DAYS);
        Random random = new Random(1);
        equity = new TreeMap<>();
        NavigableMap<LocalDate, BigDecimal> vix = new TreeMap<>();
        double worth = 100_000;
        for (LocalDate day : days) {
            worth *= 1 + random.nextGaussian() * 0.012 + 0.0004;
            equity.put(day, BigDecimal.valueOf(Math.round(worth * 100), 2));
            vix.put(day, BigDecimal.valueOf(1_200 + random.nextInt(2_500), 2));
        }
        rules = new ReplayRules(BreakerLimits.USUAL, Optional.of(new VixCloses(vix)), OptionalInt.of(5), Bps.of("5"));
    }

    @Benchmark
    public BreakerReplay replayTwentyFiveYears() {
        return BreakerReplay.of(equity, rules);
    }
}
