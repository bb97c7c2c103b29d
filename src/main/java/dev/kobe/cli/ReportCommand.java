// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.report.Copy;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints the monthly report as a PDF.
@Command(name = "report", description = "The monthly PDF.")
final class ReportCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "YYYY-MM", description = "the month")
    private String month = "";

    @Option(names = "--shareable", description = "a copy for others: no money, no numbers of shares, no account")
    private boolean shareable;

    ReportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(month);
        } catch (DateTimeParseException malformed) {
            return kobe.console().refuse("'" + month + "' is no month; allowed: YYYY-MM, such as 2026-10.");
        }
        return switch (kobe.services().desks().report(kobe.desk(), wanted, shareable ? Copy.SHAREABLE : Copy.OWN)) {
            case Outcome.Ok<Path>(Path file) -> {
                if (kobe.json()) {
                    kobe.console().json(json -> {
                        json.writeStartObject();
                        json.writeStringField("month", wanted.toString());
                        json.writeStringField("file", file.toString());
                        json.writeEndObject();
                    });
                } else {
                    kobe.console().line("Report of " + wanted + ": " + file);
                }
                yield Console.DONE;
            }
            case Outcome<Path> absent -> kobe.console().refuse(absent.reason().orElseThrow());
        };
    }
}
