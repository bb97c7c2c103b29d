// SPDX-License-Identifier: MIT
package dev.kobe.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.report.PdfReport;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.breaker.DrawdownLimits;
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

    private MonthlyReport lived(int months) {
        Universe universe = files().universe("uk-sectors").orThrow();
        try (Simulation simulation = new SimulatedDesks(files(), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(months, 1), false, true, story -> {})
                .orThrow()) {
            simulation.life().sessions(SimulatedDesks.demonstrationOpening(months), SimulatedDesks.demonstrationEnd());
            DeskState state = simulation.desk().engine().view().state();
            return ReportInputs.of(state, universe, LAST, DrawdownLimits.DEFAULTS)
                    .flatMap(MonthlyReport::compose)
                    .orThrow();
        }
    }

    /// The report of a lived desk, left in the build folder for whoever wants to look at it.
    @Test
    void sixMonthsOfTheDemonstrationMakeSixPages() throws IOException {
        MonthlyReport report = lived(6);
        Path file = Path.of(System.getProperty("kobe.project")).resolve("target/demonstration-report.pdf");
        PdfReport.write(report, file);

        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(6);
            String first = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(first).contains("October 2026", "SIMULATED", "D•••••41", "Page 1 of 6");
            assertThat(first).doesNotContain("DU0000041");
        }
    }
}
