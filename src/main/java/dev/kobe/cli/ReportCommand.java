// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.report.Copy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the monthly report as a PDF, or a week as Markdown.
@Command(name = "report", description = "The monthly PDF, or a week as Markdown.")
final class ReportCommand implements Callable<Integer> {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "YYYY-MM", description = "the month, or a week such as 2026-W21")
    private String month = "";

    @Option(names = "--shareable", description = "a copy for others: no money, no numbers of shares, no account")
    private boolean shareable;

    ReportCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        if (WEEK.matcher(month).matches()) {
            return week();
        }
        YearMonth wanted;
        try {
            wanted = YearMonth.parse(month);
        } catch (DateTimeParseException malformed) {
            return kobe.console()
                    .refuse("'" + month
                            + "' is no month; allowed: YYYY-MM, such as 2026-10, or a week such as 2026-W21.");
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

    /// A year has 52 or 53 weeks by ISO 8601, and the last may not be there.
    private int week() {
        Matcher typed = WEEK.matcher(month);
        int year = typed.matches() ? Integer.parseInt(typed.group(1)) : 0;
        LocalDate inside = LocalDate.of(year, 1, 4);
        int number = Integer.parseInt(typed.group(2));
        if (!inside.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(number)) {
            return kobe.console()
                    .refuse("There is no week " + month + "; allowed: weeks 1 to "
                            + inside.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum() + " of " + year + ".");
        }
        LocalDate day = inside.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
        return switch (kobe.services().records().week(kobe.desk(), day)) {
            case Outcome.Ok<Path>(Path file) -> {
                if (kobe.json()) {
                    kobe.console().json(json -> {
                        json.writeStartObject();
                        json.writeStringField("week", month);
                        json.writeStringField("file", file.toString());
                        json.writeEndObject();
                    });
                } else {
                    kobe.console().line("Report of " + month + ": " + file);
                }
                yield Console.DONE;
            }
            case Outcome<Path> absent -> kobe.console().refuse(absent.reason().orElseThrow());
        };
    }
}
