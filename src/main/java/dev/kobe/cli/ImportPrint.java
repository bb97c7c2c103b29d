// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.cli.PricesImport.Refused;
import dev.kobe.cli.PricesImport.Result;
import dev.kobe.core.market.Finding;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.SourceBars;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What an import tells: a line for each file and one for each thing that was found in it.
final class ImportPrint {
    private ImportPrint() {}

    static void print(Console console, Result result) {
        String of = " (" + span(result.file().series()) + ")";
        if (result.done().seenBefore()) {
            console.line(result.name() + ": nothing new, this was imported before" + of);
            return;
        }
        console.line(result.name() + ": " + result.done().added()
                + (result.done().added() == 1 ? " bar added, " : " bars added, ")
                + result.done().changed() + " changed" + of + ", "
                + result.file().shape() + kinds(result) + units(result));
        result.done().vintages().forEach(one -> console.line("  " + one));
        for (InspectedSeries series : result.file().series()) {
            String whose = result.file().series().size() == 1
                    ? "  "
                    : "  " + series.bars().symbol() + ": ";
            for (Finding one : series.findings()) {
                console.line(whose + one.code() + ": " + one.sentence()
                        + (one.weight() == Finding.Weight.DOUBT ? " - left out" : ""));
            }
        }
    }

    private static String kinds(Result result) {
        String kinds = result.file().series().stream()
                .map(one -> one.bars().kind().word())
                .distinct()
                .collect(Collectors.joining(", "));
        return kinds.equals("daily") ? "" : ", " + kinds;
    }

    private static String units(Result result) {
        String units = result.file().series().stream()
                .flatMap(one -> one.bars().said().unit().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return units.isEmpty() ? "" : ", prices that it says are in " + units;
    }

    private static String span(List<InspectedSeries> series) {
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (InspectedSeries one : series) {
            SourceBars bars = one.bars();
            if (bars.size() > 0) {
                from = bars.date(0).isBefore(from) ? bars.date(0) : from;
                to = bars.date(bars.size() - 1).isAfter(to) ? bars.date(bars.size() - 1) : to;
            }
        }
        return from + " to " + to;
    }

    static void write(Console console, List<Result> results, List<Refused> refused) {
        console.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (Result result : results) {
                write(json, result);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (Refused one : refused) {
                json.writeStartObject();
                json.writeStringField("file", one.name());
                json.writeStringField("why", one.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Result result) throws IOException {
        SourceBars first = result.file().series().getFirst().bars();
        json.writeStartObject();
        json.writeStringField("file", result.name());
        json.writeStringField("shape", result.file().shape());
        json.writeStringField("symbol", first.symbol());
        if (first.size() > 0) {
            json.writeStringField("from", first.date(0).toString());
            json.writeStringField("to", first.date(first.size() - 1).toString());
        }
        json.writeNumberField("added", result.done().added());
        json.writeNumberField("changed", result.done().changed());
        json.writeBooleanField("seenBefore", result.done().seenBefore());
        json.writeArrayFieldStart("vintages");
        for (String one : result.done().vintages()) {
            json.writeString(one);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (InspectedSeries one : result.file().series()) {
            write(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, InspectedSeries series) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", series.bars().symbol());
        json.writeStringField("kind", series.bars().kind().word());
        json.writeNumberField("bars", series.bars().size());
        if (series.bars().size() > 0) {
            json.writeStringField("from", series.bars().date(0).toString());
            json.writeStringField(
                    "to", series.bars().date(series.bars().size() - 1).toString());
        }
        json.writeNumberField("leftOut", series.doubtful());
        json.writeArrayFieldStart("findings");
        for (Finding one : series.findings()) {
            json.writeStartObject();
            json.writeStringField("code", one.code());
            json.writeBooleanField("leftOut", one.weight() == Finding.Weight.DOUBT);
            json.writeNumberField("bars", one.bars().size());
            json.writeStringField("sentence", one.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
