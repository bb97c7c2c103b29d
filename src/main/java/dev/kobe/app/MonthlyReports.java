// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.report.PdfReport;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.record.MonthNotes;
import dev.kobe.app.report.ReportInputs;
import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.report.Copy;
import dev.kobe.core.report.MonthlyReport;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;

/// The monthly report of a desk, made from its journal and written as PDF.
record MonthlyReports(ConfigFolder files) {
    /// Writes a month's report below the desk's folder.
    ///
    /// @param state what the desk knows
    /// @param alarms what its journal has of alarms
    Outcome<Path> write(Path desk, DeskState state, AlarmHistory alarms, YearMonth month, Copy copy) {
        return files.config().flatMap(config -> universe(state)
                .flatMap(universe -> ReportInputs.of(
                        state,
                        universe,
                        month,
                        rules(config, universe, state).watched(state).limits(),
                        config.strategy().variants(),
                        MonthNotes.of(desk, state, month),
                        Optional.of(alarms)))
                .flatMap(input -> MonthlyReport.compose(input, copy))
                .flatMap(report -> print(
                        report,
                        desk.resolve("reports")
                                .resolve("monthly")
                                .resolve(month + "-report" + (copy == Copy.OWN ? "" : "-shareable") + ".pdf"))));
    }

    private static DeskRules rules(KobeConfig config, Universe universe, DeskState state) {
        return TradingRules.desk(
                config, universe, state.identity().orElseThrow().profile());
    }

    private Outcome<Universe> universe(DeskState state) {
        return state.identity()
                .map(one -> files.universe(one.universe()))
                .orElse(Outcome.refused(Refusal.of(
                        DeskHouse.NO_DESK,
                        "The desk has not been opened yet: nothing can be reported. What was imported is measured by"
                                + " kobe stats --imported.")));
    }

    private static Outcome<Path> print(MonthlyReport report, Path file) {
        try {
            PdfReport.write(report, file);
            return Outcome.ok(file);
        } catch (IOException failure) {
            return Outcome.refused(Refusal.of(
                    OwnedDesk.UNREADABLE, "The report could not be written to " + file + ": " + failure.getMessage()));
        }
    }
}
