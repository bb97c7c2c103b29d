// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The drills that a desk keeps, one file each: `reports/drill-2026-06-01.json`, a second one of the same day in London
/// `drill-2026-06-01-2.json`.
public final class DrillRecords {
    private static final RefusalCode NOT_WRITTEN = new RefusalCode("DRILL_NOT_WRITTEN");
    private static final Pattern NAME = Pattern.compile("drill-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,4}))?\\.json");
    private static final Duration OLD = Duration.ofDays(35);
    private static final String LINE = "fire drill";

    private final Path desk;

    public DrillRecords(Path desk) {
        this.desk = desk;
    }

    private record Kept(Path file, String day, int number) {}

    private Path reports() {
        return desk.resolve("reports");
    }

    private List<Kept> kept() throws IOException {
        if (!Files.isDirectory(reports())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(reports())) {
            return files.flatMap(DrillRecords::kept)
                    .sorted(Comparator.comparing(Kept::day).thenComparing(Kept::number))
                    .toList();
        }
    }

    private static Stream<Kept> kept(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Stream.of(new Kept(
                        file,
                        name.group(1),
                        Optional.ofNullable(name.group(2))
                                .map(Integer::parseInt)
                                .orElse(1)))
                : Stream.empty();
    }

    /// Writes a drill down, whole or not at all, beside those that are there.
    public Outcome<Path> write(Drill drill) {
        String day = LocalDate.ofInstant(drill.at(), Venue.LONDON.zone()).toString();
        try {
            Files.createDirectories(reports());
            int last = kept().stream()
                    .filter(one -> one.day().equals(day))
                    .mapToInt(Kept::number)
                    .max()
                    .orElse(0);
            Path file = reports().resolve("drill-" + day + (last == 0 ? "" : "-" + (last + 1)) + ".json");
            DurableFile.write(file, CanonicalJson.write(drill) + "\n");
            return Outcome.ok(file);
        } catch (IOException failure) {
            return Outcome.refused(Refusal.of(
                    NOT_WRITTEN,
                    "The drill could not be written below " + reports() + ": " + failure.getMessage() + "."));
        }
    }

    /// What `kobe check` says of the latest.
    public CheckLine line(Instant now) {
        try {
            List<Kept> all = kept();
            if (all.isEmpty()) {
                return new CheckLine(
                        LINE, Result.WARN, "never", "no drill has shown that a halt is in time: kobe check --drill");
            }
            Path file = all.getLast().file();
            try {
                return line(now, CanonicalJson.read(Files.readString(file), Drill.class));
            } catch (JournalBroken broken) {
                return new CheckLine(LINE, Result.WARN, "unknown", file + " cannot be read: " + broken.sentence());
            }
        } catch (IOException failure) {
            return new CheckLine(
                    LINE, Result.WARN, "unknown", "the drills below " + reports() + " cannot be read: " + failure);
        }
    }

    private static CheckLine line(Instant now, Drill drill) {
        String day = LocalDate.ofInstant(drill.at(), Venue.LONDON.zone()).toString();
        if (!drill.isGood()) {
            String late = drill.breakers().stream()
                    .filter(one -> one.verdict() != Drilled.Verdict.OK)
                    .map(one -> one.breaker() + " (" + one.sentence() + ")")
                    .collect(Collectors.joining(", "));
            return new CheckLine(
                    LINE, Result.FAIL, day, late.isEmpty() ? "no breaker was drilled" : "not in time: " + late);
        }
        if (drill.at().isAfter(now)) {
            return new CheckLine(
                    LINE, Result.WARN, "unknown", "the latest is of " + day + ", before which the clock stands now");
        }
        String measured = drill.breakers().size() + " breakers, slowest decision "
                + slowest(drill, Drilled::decisionMillis) + " ms, slowest last cancellation "
                + slowest(drill, Drilled::cancelMillis) + " ms";
        boolean old = Duration.between(drill.at(), now).compareTo(OLD) > 0;
        return new CheckLine(
                LINE,
                old ? Result.WARN : Result.PASS,
                day,
                measured + (old ? ": more than " + OLD.toDays() + " days ago, run kobe check --drill" : ""));
    }

    private static String slowest(Drill drill, Function<Drilled, Optional<BigDecimal>> time) {
        return drill.breakers().stream()
                .flatMap(one -> time.apply(one).stream())
                .max(Comparator.naturalOrder())
                .map(BigDecimal::toPlainString)
                .orElse("unknown");
    }
}
