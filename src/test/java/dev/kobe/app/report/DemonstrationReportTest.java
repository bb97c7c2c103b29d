// SPDX-License-Identifier: MIT
package dev.kobe.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.report.PdfReport;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.report.MonthlyReport;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class DemonstrationReportTest {
    private static final YearMonth LAST = YearMonth.of(2026, 10);

    @TempDir
    Path folder;

    private static ConfigFolder files() {
        return new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"));
    }

    private DeskState lived(int months) {
        try (Simulation simulation = new SimulatedDesks(files(), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(months, 1), false, true, story -> {})
                .orThrow()) {
            simulation.life().sessions(SimulatedDesks.demonstrationOpening(months), SimulatedDesks.demonstrationEnd());
            return simulation.desk().engine().view().state();
        }
    }

    private static MonthlyReport report(DeskState state, YearMonth month) {
        Universe universe = files().universe("uk-sectors").orThrow();
        return ReportInputs.of(
                        state,
                        universe,
                        month,
                        BreakerLimits.USUAL,
                        java.util.OptionalInt.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty())
                .flatMap(MonthlyReport::compose)
                .orThrow();
    }

    /// The reports of a lived desk, left in the build folder for whoever wants to look at them.
    @Test
    void everyMonthOfTheDemonstrationMakesSixPages() throws IOException {
        DeskState state = lived(6);
        for (YearMonth month = LAST.minusMonths(6); !month.isAfter(LAST); month = month.plusMonths(1)) {
            Path file = Path.of(System.getProperty("kobe.project")).resolve("target/reports/" + month + ".pdf");
            PdfReport.write(report(state, month), file);

            try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
                assertThat(reader.getNumberOfPages()).isEqualTo(6);
                String first = new PdfTextExtractor(reader).getTextFromPage(1);
                assertThat(first).contains("SIMULATED", "D•••••41", "Page 1 of 6");
                assertThat(first).doesNotContain("DU0000041");
            }
        }
    }

    @Test
    void aMonthBeforeTheDeskIsRefusedInWords() {
        Universe universe = files().universe("uk-sectors").orThrow();

        assertThat(ReportInputs.of(
                                lived(1),
                                universe,
                                YearMonth.of(2026, 3),
                                BreakerLimits.USUAL,
                                java.util.OptionalInt.empty(),
                                java.util.Optional.empty(),
                                java.util.Optional.empty())
                        .flatMap(MonthlyReport::compose)
                        .reason())
                .contains("There is no session of 2026-03 in this desk's record; allowed: 2026-09 to 2026-10.");
        assertThat(ReportInputs.of(
                                DeskState.blank(),
                                universe,
                                LAST,
                                BreakerLimits.USUAL,
                                java.util.OptionalInt.empty(),
                                java.util.Optional.empty(),
                                java.util.Optional.empty())
                        .reason())
                .contains("The desk has not been opened yet, so there is no month to report.");
    }
}
