// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.journal.JournalBroken;
import dev.kobe.guardian.journal.JournalLine;
import dev.kobe.ui.page.DeskFiles;
import dev.kobe.ui.page.JournalView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a desk's folder for its window, each question on a thread of its own.
final class FolderFiles implements DeskFiles {
    private static final RefusalCode BROKEN = new RefusalCode("JOURNAL_NOT_PROVEN");
    private static final RefusalCode UNREADABLE = new RefusalCode("REPORTS_UNREADABLE");
    private static final Pattern NAME = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-report\\.pdf");

    private final Path desk;
    private final Executor background;
    private final Function<YearMonth, Outcome<Path>> maker;
    private final Function<Path, Outcome<Path>> viewer;

    /// @param maker writes the report of a month
    /// @param viewer hands a file to the program that shows it
    FolderFiles(
            Path desk,
            Executor background,
            Function<YearMonth, Outcome<Path>> maker,
            Function<Path, Outcome<Path>> viewer) {
        this.desk = desk;
        this.background = background;
        this.maker = maker;
        this.viewer = viewer;
    }

    private <T> void ask(Supplier<Outcome<T>> question, Consumer<Outcome<T>> answer) {
        background.execute(() -> answer.accept(question.get()));
    }

    @Override
    public void journal(Consumer<Outcome<JournalView>> answer) {
        ask(this::journal, answer);
    }

    private Outcome<JournalView> journal() {
        try {
            return Outcome.ok(JournalView.of(JournalFolder.read(desk.resolve("journal")), JournalLine.GENESIS));
        } catch (JournalBroken broken) {
            return Outcome.refused(
                    Refusal.of(BROKEN, "The chain of the journal does not hold: the " + broken.sentence() + "."));
        }
    }

    @Override
    public void reports(Consumer<Outcome<List<Report>>> answer) {
        ask(this::reports, answer);
    }

    private Outcome<List<Report>> reports() {
        Path folder = desk.resolve("reports").resolve("monthly");
        if (!Files.isDirectory(folder)) {
            return Outcome.ok(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Report> reports = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    reports.add(report(YearMonth.parse(name.group(1)), file));
                }
            }
            return Outcome.ok(List.copyOf(reports));
        } catch (IOException failure) {
            return unreadable(folder, failure);
        }
    }

    private static Report report(YearMonth month, Path file) throws IOException {
        return new Report(month, Files.getLastModifiedTime(file).toInstant(), Files.size(file));
    }

    @Override
    public void makeReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        ask(() -> maker.apply(month).flatMap(file -> found(month, file)), answer);
    }

    @Override
    public void openReport(YearMonth month, Consumer<Outcome<Report>> answer) {
        Path file = desk.resolve("reports").resolve("monthly").resolve(month + "-report.pdf");
        ask(() -> found(month, file).flatMap(report -> viewer.apply(file).map(shown -> report)), answer);
    }

    private static Outcome<Report> found(YearMonth month, Path file) {
        try {
            return Outcome.ok(report(month, file));
        } catch (IOException failure) {
            return unreadable(file, failure);
        }
    }

    private static <T> Outcome<T> unreadable(Path file, IOException failure) {
        return Outcome.refused(
                Refusal.of(UNREADABLE, "The report " + file + " cannot be read: " + failure.getMessage() + "."));
    }
}
