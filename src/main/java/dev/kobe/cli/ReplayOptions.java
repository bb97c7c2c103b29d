// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.ReplayRules;
import dev.kobe.core.breaker.VixCloses;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a replay of the breakers is typed with.
final class ReplayOptions {
    static final RefusalCode INVALID = new RefusalCode("BREAKER_REPLAY_INVALID");

    @Option(names = "--equity", required = true, paramLabel = "FILE", description = "a file of date,equity")
    private Path equity = Path.of("");

    @Option(names = "--vix", paramLabel = "FILE", description = "a file of daily closes of the VIX")
    @Nullable
    private Path vix;

    @Option(
            names = "--rebase-after",
            paramLabel = "N",
            description = "the owner re-bases N sessions after a peak halt; never unless given")
    @Nullable
    private Integer rebaseAfter;

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            description = "a breaker's levels instead of those of the settings, such as"
                    + " 'drawdown.peak: 0.05 alert, 0.10 halt'; once for each breaker")
    private List<String> levels = new ArrayList<>();

    @Option(names = "--from", paramLabel = "D", description = "first day")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "D", description = "last day")
    private LocalDate to = LocalDate.MAX;

    @Option(
            names = "--cost-bps",
            paramLabel = "B",
            description = "cost of what a breaker makes the desk sell or buy, in basis points of it; 0 unless given")
    private BigDecimal costBps = BigDecimal.ZERO;

    /// The replay, or what is wrong with the request in a sentence.
    Outcome<BreakerReplay> replay(KobeCommand kobe) {
        if (rebaseAfter != null && rebaseAfter < 1) {
            return refused("--rebase-after is " + rebaseAfter + "; allowed: a whole number from 1.");
        }
        if (costBps.signum() < 0) {
            return refused("--cost-bps is " + costBps.toPlainString() + "; allowed: 0 or above.");
        }
        if (from.isAfter(to)) {
            return refused("--from " + from + " is after --to " + to + "; allowed: the earlier day first.");
        }
        return limits(kobe).flatMap(limits -> history(kobe).flatMap(history -> closes(kobe, history)
                .map(closes -> new ReplayRules(
                        limits,
                        closes,
                        rebaseAfter == null ? OptionalInt.empty() : OptionalInt.of(rebaseAfter),
                        new Bps(costBps)))
                .flatMap(rules -> told(BreakerReplay.of(history, rules)))));
    }

    private Outcome<NavigableMap<LocalDate, BigDecimal>> history(KobeCommand kobe) {
        return new EquityFile(equity, kobe.today()).values().flatMap(all -> {
            NavigableMap<LocalDate, BigDecimal> asked = all.subMap(from, true, to, true);
            return asked.size() < 2
                    ? refused(equity + " has " + Words.count(asked.size(), "day") + " between --from and --to; allowed:"
                            + " at least two, within " + all.firstKey() + " to " + all.lastKey() + ".")
                    : Outcome.ok(asked);
        });
    }

    private Outcome<Optional<VixCloses>> closes(KobeCommand kobe, NavigableMap<LocalDate, BigDecimal> history) {
        if (vix == null) {
            return Outcome.ok(Optional.empty());
        }
        return kobe.services()
                .breakers()
                .closes(vix, kobe.today())
                .map(VixCloses::new)
                .flatMap(closes -> history.keySet().stream()
                                .noneMatch(day -> closes.on(day).toOptional().isPresent())
                        ? refused(vix + " has no close that was fresh on a day of " + equity + "; allowed: closes of"
                                + " the same days.")
                        : Outcome.ok(Optional.of(closes)));
    }

    /// Levels of what cannot be replayed would be typed in vain.
    private Outcome<BreakerReplay> told(BreakerReplay replay) {
        return levels.stream()
                .map(ReplayOptions::id)
                .filter(replay.notReplayed()::containsKey)
                .findFirst()
                .map(id -> ReplayOptions.<BreakerReplay>refused("--levels names " + id + ", which is not replayed: "
                        + replay.notReplayed().get(id)))
                .orElseGet(() -> Outcome.ok(replay));
    }

    private Outcome<BreakerLimits> limits(KobeCommand kobe) {
        return kobe.services().breakers().levels().flatMap(this::typed);
    }

    private Outcome<BreakerLimits> typed(Map<String, Levels> ofSettings) {
        Map<String, Levels> typed = new TreeMap<>();
        for (String one : levels) {
            String id = id(one);
            if (Breakers.ALL.stream().map(Breaker::id).noneMatch(id::equals)) {
                return refused("--levels '" + one + "' names no breaker; allowed: "
                        + Breakers.ALL.stream().map(Breaker::id).collect(Collectors.joining(", "))
                        + ", then a colon and its levels.");
            }
            try {
                if (typed.put(id, Levels.parse(one.substring(one.indexOf(':') + 1))) != null) {
                    return refused("--levels names " + id + " twice; allowed: once.");
                }
            } catch (IllegalArgumentException wrong) {
                return refused("--levels '" + one + "': " + wrong.getMessage() + "; allowed: " + Levels.ALLOWED + ".");
            }
        }
        Map<String, Levels> all = new TreeMap<>(ofSettings);
        all.putAll(typed);
        return Outcome.ok(new BreakerLimits(all));
    }

    private static String id(String typed) {
        return typed.contains(":") ? typed.substring(0, typed.indexOf(':')).strip() : typed.strip();
    }

    private static <T> Outcome<T> refused(String sentence) {
        return Outcome.refused(Refusal.of(INVALID, sentence));
    }
}
