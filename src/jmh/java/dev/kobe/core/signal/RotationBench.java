// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
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

/// Times the ranking of one day and the rotation over 2000 to 2016, nine invented funds; the budget of the latter is
/// 30 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RotationBench {
    private static final LocalDate END = LocalDate.of(2016, 12, 30);
    private static final MomentumRules RULES = MomentumRules.of(12, 1, 3);

    private Universe universe;
    private Map<String, PriceHistory> histories;

    @Setup
    public void invent() {
        universe = new ConfigFolder(Path.of("none")).universe("us-sectors").orThrow();
        histories = new HashMap<>();
        Random random = new Random(1);
        long[] days = TradingCalendar.of(Venue.NEW_YORK).between(LocalDate.of(1998, 12, 22), END).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        for (Instrument one : universe.instruments()) {
            double[] closes = new double[days.length];
            double price = 30;
            for (int i = 0; i < closes.length; i++) {
                price *= 1 + (random.nextDouble() - 0.499) / 40;
                closes[i] = price;
            }
            histories.put(one.symbol(), PriceHistory.ofCloses(one.symbol(), days, closes));
        }
    }

    @Benchmark
    public Outcome<SignalRanking> rankOneDay() {
        return Momentum12To1.rank(universe, histories, END, RULES);
    }

    @Benchmark
    public Outcome<Backtest> rotateSeventeenYears() {
        BacktestRules rules = new BacktestRules(BacktestRules.Execution.NEXT_CLOSE, 5, LocalDate.of(2000, 1, 1), END);
        return RotationBacktest.run(universe, histories, RULES, rules);
    }
}
