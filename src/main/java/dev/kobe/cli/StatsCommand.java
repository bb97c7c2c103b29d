// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.EquityCurve;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Performance of the desk, or of an equity file.
@Command(name = "stats", description = "Performance of the desk, or of a file date,equity.")
final class StatsCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FROM", description = "first day")
    @Nullable
    private LocalDate from;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "last day")
    @Nullable
    private LocalDate to;

    @Option(names = "--equity", paramLabel = "FILE", description = "a file of date,equity instead of the desk")
    @Nullable
    private Path equity;

    StatsCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        Outcome<Performance> measured =
                equity == null ? kobe.services().desks().read(kobe.desk()).flatMap(this::ofDesk) : ofFile(equity);
        return switch (measured) {
            case Outcome.Ok<Performance>(Performance performance) -> {
                if (kobe.json()) {
                    console.json(json -> write(json, performance));
                } else {
                    print(performance);
                }
                yield Console.DONE;
            }
            case Outcome<Performance> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private Outcome<Performance> ofDesk(DeskState state) {
        return measure(state.strikes(), RoundTrip.match(state.fills().values(), state.commissions()));
    }

    private Outcome<Performance> ofFile(Path file) {
        return lines(file)
                .flatMap(lines -> EquityCurve.parse(
                        file.toString(),
                        lines,
                        kobe.services().clock().instant().atZone(ZoneOffset.UTC).toLocalDate()))
                .flatMap(strikes -> measure(strikes, List.of()));
    }

    private Outcome<Performance> measure(List<Strike> strikes, List<RoundTrip> trips) {
        return Performance.of(strikes, trips, from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    private static Outcome<List<String>> lines(Path file) {
        if (Files.isDirectory(file)) {
            return Outcome.missing("equity", file + " is a folder; allowed: a text file of date,equity.");
        }
        if (!Files.exists(file)) {
            return Outcome.missing("equity", "There is no file " + file + ".");
        }
        try {
            return Outcome.ok(Files.readAllLines(file));
        } catch (MalformedInputException binary) {
            return Outcome.missing("equity", file + " is not text; allowed: lines of date,equity in UTF-8.");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void write(JsonGenerator json, Performance performance) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("figures");
        for (Figure one : performance.figures()) {
            json.writeObjectFieldStart(one.name());
            Console.figure(json, "value", one.value());
            json.writeNumberField("n", one.n());
            json.writeStringField("unit", one.unit());
            json.writeStringField("definition", one.definition());
            json.writeStringField("why", one.value().reason().orElse(""));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("months");
        for (Performance.Month one : performance.months()) {
            json.writeStartObject();
            json.writeStringField("month", one.month().toString());
            json.writeNumberField("return", one.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void print(Performance performance) {
        Console console = kobe.console();
        console.line("From the close of " + performance.opening().session() + " to "
                + performance.curve().getLast().session());
        for (Figure one : performance.figures()) {
            console.line(String.format(
                    Locale.ROOT,
                    "%-20s %14s  n %-5d %s",
                    one.name(),
                    one.value().toOptional().map(value -> shown(one, value)).orElse("—"),
                    one.n(),
                    one.value().reason().orElse(one.definition())));
        }
        performance
                .deepest()
                .filter(one -> one.depth() < 0)
                .ifPresent(one -> console.line("Deepest fall " + one.peak() + " to " + one.trough() + ", "
                        + one.recovered().map(day -> "recovered " + day).orElse("not recovered")));
        for (Performance.Month one : performance.months()) {
            console.line(one.month() + "  " + Words.percent(one.value()) + (one.whole() ? "" : "  part of the month"));
        }
    }

    private static String shown(Figure figure, double value) {
        return figure.unit().startsWith("ratio") && isShare(figure.name())
                ? Words.percent(value)
                : String.format(Locale.ROOT, figure.unit().equals("sessions") ? "%.0f" : "%.2f", value);
    }

    private static boolean isShare(String name) {
        return !name.startsWith("sharpe") && !name.equals("profitFactor");
    }
}
