// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.window.LivedDesk.Moment;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.page.DeskFiles.Report;
import dev.kobe.ui.page.JournalView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class FolderFilesTest {
    @TempDir
    Path desk;

    private final List<Path> shown = new ArrayList<>();

    private FolderFiles files(Path folder) {
        return new FolderFiles(folder, Runnable::run, month -> write(month + "-report.pdf"), file -> {
            shown.add(file);
            return Outcome.ok(file);
        });
    }

    private Outcome<Path> write(String name) {
        try {
            Path folder = Files.createDirectories(desk.resolve("reports").resolve("monthly"));
            return Outcome.ok(Files.writeString(folder.resolve(name), "a report"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JournalView journal(FolderFiles files) {
        var answer = new ArrayList<Outcome<JournalView>>();
        files.journal(answer::add);
        return answer.getFirst().orThrow();
    }

    @Test
    void theJournalIsThatOfTheFolderNewestFirst() {
        Path lived = LivedDesk.shared().desk();
        var lines = JournalFolder.read(lived.resolve("journal"));
        JournalView view = journal(files(lived));
        assertThat(view.total()).isEqualTo(lines.size());
        assertThat(view.hash()).isEqualTo(lines.getLast().hash());
        assertThat(view.entries().getFirst().seq()).isEqualTo(lines.size());
        assertThat(view.entries().getLast().name()).isEqualTo("desk.opened");
        assertThat(LivedDesk.shared().at(Moment.MIDDAY).view().state().seq()).isLessThan(view.total());
    }

    @Test
    void aChangedLineIsFoundAndNothingIsShown() throws IOException {
        Path journal = Files.createDirectories(desk.resolve("journal"));
        Path source = LivedDesk.shared().desk().resolve("journal");
        try (Stream<Path> days = Files.list(source)) {
            for (Path day : days.filter(Files::isRegularFile).sorted().limit(3).toList()) {
                Files.copy(day, journal.resolve(day.getFileName()));
            }
        }
        try (Stream<Path> days = Files.list(journal)) {
            Path first = days.sorted().toList().getFirst();
            Files.writeString(first, Files.readString(first).replaceFirst("100000", "900000"));
        }
        var answer = new ArrayList<Outcome<JournalView>>();
        files(desk).journal(answer::add);
        assertThat(answer.getFirst().toOptional()).isEmpty();
        assertThat(answer.getFirst().reason().orElseThrow()).startsWith("The chain of the journal does not hold:");
    }

    @Test
    void onlyMonthlyReportsAreListed() {
        write("2026-04-report.pdf");
        write("2026-13-report.pdf");
        write("notes.txt");
        var answer = new ArrayList<Outcome<List<Report>>>();
        files(desk).reports(answer::add);
        assertThat(answer.getFirst().orThrow()).extracting(Report::month).containsExactly(YearMonth.of(2026, 4));
    }

    @Test
    void aReportIsMadeAndThenShown() {
        var answer = new ArrayList<Outcome<Report>>();
        FolderFiles files = files(desk);
        files.openReport(YearMonth.of(2026, 5), answer::add);
        assertThat(answer.getFirst().toOptional()).as("it has not been made").isEmpty();
        assertThat(shown).isEmpty();
        files.makeReport(YearMonth.of(2026, 5), answer::add);
        files.openReport(YearMonth.of(2026, 5), answer::add);
        assertThat(answer.get(1).orThrow().bytes()).isEqualTo("a report".length());
        assertThat(shown)
                .containsExactly(desk.resolve("reports").resolve("monthly").resolve("2026-05-report.pdf"));
    }
}
