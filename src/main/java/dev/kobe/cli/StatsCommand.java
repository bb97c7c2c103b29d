// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Performance of the desk, or of an equity file, beside a benchmark.
@Command(name = "stats", description = "Performance of the desk, or of a file date,equity.")
final class StatsCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "first day")
    @Nullable
    private LocalDate from;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "last day")
    @Nullable
    private LocalDate to;

    @Option(names = "--equity", paramLabel = "FILE", description = "a file of date,equity instead of the desk")
    @Nullable
    private Path equity;

    @Option(names = "--imported", description = "the record that an earlier program left, instead of the desk's own")
    private boolean imported;

    @Option(
            names = "--benchmark",
            paramLabel = "FILE",
            description = "a file of date,equity to measure against; it must close at the same hour")
    @Nullable
    private Path benchmark;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "variants of the strategy that were tried, for the deflated Sharpe ratio")
    @Nullable
    private Integer trials;

    StatsCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        if (trials != null && trials < 1) {
            return console.refuse("--trials is " + trials + "; allowed: a whole number from 1.");
        }
        if (imported || equity == null && hasOnlyImported()) {
            return ofImported(console);
        }
        Path file = equity;
        Outcome<Performance> measured =
                file == null ? kobe.services().desks().read(kobe.desk()).flatMap(this::ofDesk) : ofFile(file);
        return switch (measured) {
            case Outcome.Ok<Performance>(Performance performance) -> {
                if (kobe.json()) {
                    console.json(json -> StatsJson.write(json, performance));
                } else {
                    new StatsText(console).print(performance);
                }
                yield Console.DONE;
            }
            case Outcome<Performance> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    /// Whether there is an imported record and no session of the desk's own.
    private boolean hasOnlyImported() {
        boolean own = kobe.services()
                .desks()
                .read(kobe.desk())
                .map(state -> !state.strikes().isEmpty())
                .toOptional()
                .orElse(false);
        return !own
                && kobe.services()
                        .records()
                        .imported(kobe.desk())
                        .map(stretches -> !stretches.isEmpty())
                        .toOptional()
                        .orElse(false);
    }

    private int ofImported(Console console) {
        if (equity != null) {
            return console.refuse("--imported and --equity name two records; allowed: one of them.");
        }
        Outcome<ImportedStats> measured = kobe.services()
                .records()
                .imported(kobe.desk())
                .flatMap(stretches -> against()
                        .flatMap(against -> ImportedStats.of(
                                stretches,
                                against,
                                from == null ? LocalDate.MIN : from,
                                to == null ? LocalDate.MAX : to)));
        return switch (measured) {
            case Outcome.Ok<ImportedStats>(ImportedStats stats) -> {
                if (kobe.json()) {
                    console.json(stats::json);
                } else {
                    stats.text(console);
                }
                yield Console.DONE;
            }
            case Outcome<ImportedStats> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private Outcome<Performance.Against> against() {
        Outcome<Map<LocalDate, BigDecimal>> measure = benchmark == null ? Outcome.ok(Map.of()) : index(benchmark);
        return measure.map(
                index -> new Performance.Against(index, trials == null ? OptionalInt.empty() : OptionalInt.of(trials)));
    }

    private Outcome<Performance> ofDesk(DeskState state) {
        List<RoundTrip> trips = RoundTrip.match(state.fills().values(), state.commissions(), state.actionPostings());
        Outcome<Map<LocalDate, BigDecimal>> measure = benchmark == null
                ? Outcome.ok(track(state.benchmark()))
                : index(benchmark).flatMap(index -> shared(index, state.strikes()));
        return measure.flatMap(index -> kobe.services()
                .strategy()
                .strategy()
                .flatMap(set -> measure(state.strikes(), trips, index, set.trials())));
    }

    private Outcome<Performance> ofFile(Path file) {
        return curve(file)
                .flatMap(strikes -> benchmark == null
                        ? measure(strikes, List.of(), Map.of(), OptionalInt.empty())
                        : index(benchmark)
                                .flatMap(index -> shared(index, strikes))
                                .flatMap(index -> measure(strikes, List.of(), index, OptionalInt.empty())));
    }

    private Outcome<Performance> measure(
            List<Strike> strikes, List<RoundTrip> trips, Map<LocalDate, BigDecimal> index, OptionalInt set) {
        return Performance.of(
                strikes,
                trips,
                new Performance.Against(index, trials == null ? set : OptionalInt.of(trials)),
                from == null ? LocalDate.MIN : from,
                to == null ? LocalDate.MAX : to);
    }

    private static Map<LocalDate, BigDecimal> track(BenchmarkTrack track) {
        Map<LocalDate, BigDecimal> index = new HashMap<>();
        track.points().forEach(point -> point.index().ifPresent(value -> index.put(point.session(), value)));
        return index;
    }

    private Outcome<Map<LocalDate, BigDecimal>> index(Path file) {
        return curve(file).map(strikes -> {
            Map<LocalDate, BigDecimal> index = new HashMap<>();
            strikes.forEach(one -> index.put(one.session(), one.index()));
            return index;
        });
    }

    private Outcome<Map<LocalDate, BigDecimal>> shared(Map<LocalDate, BigDecimal> index, List<Strike> strikes) {
        long days =
                strikes.stream().filter(one -> index.containsKey(one.session())).count();
        return days < 2
                ? Outcome.missing(
                        "benchmark",
                        benchmark + " shares " + days + " days with what it is to be measured against; allowed: a file"
                                + " of the same days.")
                : Outcome.ok(index);
    }

    private Outcome<List<Strike>> curve(Path file) {
        return new EquityFile(file, kobe.today()).strikes();
    }
}
