// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.drill.DrillDesk.Failed;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.cli.DrillServices.Drilled.Verdict;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.DeskRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Forces the breakers that a desk watches, one after another and each on a throw-away desk, and measures how long
/// their halts take: from the reading to the decision on disk, and to the last cancellation at the gateway.
///
/// Example: a day drawdown decided after 12 ms whose third and last order was cancelled after 31 ms is in time.
public final class FireDrill {
    /// Within which a reading must have become a decision that is on disk.
    public static final Duration DECISION = Duration.ofSeconds(1);

    /// Within which the last cancellation must have reached the broker.
    public static final Duration CANCELS = Duration.ofSeconds(2);

    private static final RefusalCode NOT_POSSIBLE = new RefusalCode("DRILL_NOT_POSSIBLE");
    private static final int MICROS = 1_000;

    private final KobeConfig config;
    private final DeskRules rules;
    private final InstantSource clock;

    /// @param rules the desk's own, with its levels
    public FireDrill(KobeConfig config, DeskRules rules, InstantSource clock) {
        this.config = config;
        this.rules = rules;
        this.clock = clock;
    }

    /// Drills every breaker that is watched.
    ///
    /// @param progress the title of the breaker that begins
    public Outcome<Drill> run(Consumer<String> progress) {
        return run(progress, breaker -> true);
    }

    Outcome<Drill> run(Consumer<String> progress, Predicate<Breaker> chosen) {
        String account = "DUDRILL" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        return DrillMorning.of(config, rules, account).flatMap(morning -> {
            Instant at = clock.instant();
            try {
                Path folder = Files.createTempDirectory("kobe-drill");
                OwnerOnly.directory(folder);
                try {
                    return Outcome.ok(new Drill(at, all(morning, folder, progress, chosen), notWatched()));
                } finally {
                    remove(folder);
                }
            } catch (IOException failure) {
                return Outcome.refused(Refusal.of(
                        NOT_POSSIBLE,
                        "The drill found no room for its throw-away desk: " + failure.getMessage() + "."));
            }
        });
    }

    private List<Drilled> all(DrillMorning morning, Path folder, Consumer<String> progress, Predicate<Breaker> chosen) {
        List<Drilled> drilled = new ArrayList<>();
        for (Breaker one : rules.watched().breakers().stream().filter(chosen).toList()) {
            progress.accept(one.title());
            drilled.add(drill(morning, folder.resolve(one.id()), one));
        }
        return drilled;
    }

    /// Why breakers are not drilled, by their title.
    private Map<String, String> notWatched() {
        Map<String, String> why = new TreeMap<>();
        Map<String, String> unwatched = rules.watched().limits().unwatched();
        Breakers.ALL.forEach(
                one -> Optional.ofNullable(unwatched.get(one.id())).ifPresent(text -> why.put(one.id(), text)));
        return why;
    }

    private Drilled drill(DrillMorning morning, Path folder, Breaker breaker) {
        Optional<Forcing> forcing = Forcings.of(breaker.id());
        if (forcing.isEmpty()) {
            return failed(breaker, "nothing forces this breaker yet");
        }
        try (DrillDesk desk = new DrillDesk(morning, folder, breaker, forcing.get(), clock)) {
            return measured(breaker, desk.run());
        } catch (Failed failed) {
            return failed(breaker, failed.sentence());
        }
    }

    private static Drilled failed(Breaker breaker, String why) {
        return new Drilled(
                breaker.id(),
                breaker.title(),
                asks(breaker),
                Optional.empty(),
                Optional.empty(),
                0,
                Verdict.FAILED,
                why);
    }

    private static Drilled measured(Breaker breaker, DrillDesk.Ran ran) {
        if (!ran.cancelled().keySet().containsAll(ran.working())) {
            List<String> left = new ArrayList<>(ran.working());
            left.removeAll(ran.cancelled().keySet());
            return failed(breaker, "the gateway never cancelled " + String.join(", ", left));
        }
        Duration decision = Duration.between(ran.forcedAt(), ran.decidedAt());
        Duration last = Duration.between(
                ran.forcedAt(),
                ran.cancelled().values().stream().max(Comparator.naturalOrder()).orElseThrow());
        return judged(breaker, decision, last, ran.working().size());
    }

    /// How two times stand to their limits: at a limit is in time.
    static Drilled judged(Breaker breaker, Duration decision, Duration last, int cancels) {
        boolean inTime = decision.compareTo(DECISION) <= 0 && last.compareTo(CANCELS) <= 0;
        return new Drilled(
                breaker.id(),
                breaker.title(),
                asks(breaker),
                Optional.of(millis(decision)),
                Optional.of(millis(last)),
                cancels,
                inTime ? Verdict.OK : Verdict.SLOW,
                inTime
                        ? "in time"
                        : "allowed are " + DECISION.toMillis() + " ms to the decision and " + CANCELS.toMillis()
                                + " ms to the last cancellation");
    }

    /// What the desk's settings ask for at the strictest level, such as `halt at 2 %`.
    private static String asks(Breaker breaker) {
        Levels.Level stop = breaker.levels().stop();
        return Levels.word(stop.action()) + " at " + breaker.scale().limit(stop.at());
    }

    private static BigDecimal millis(Duration time) {
        return BigDecimal.valueOf(time.toNanos() / MICROS, 3);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
