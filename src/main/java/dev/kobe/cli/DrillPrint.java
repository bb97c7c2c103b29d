// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.cli.DrillServices.Drill;
import dev.kobe.cli.DrillServices.Drilled;
import dev.kobe.core.outcome.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// A fire drill as a table or as JSON.
record DrillPrint(Console console) {
    private static final String ROW = "%-6s %-20s %-18s %12s %12s %8s  %s";

    void text(DrillServices.Ran ran) {
        Drill drill = ran.drill();
        console.line(
                "Each breaker is forced at its strictest figure on a throw-away desk with a simulated gateway of its"
                        + " own, and halts there whatever it asks for on yours.");
        console.line(
                String.format(Locale.ROOT, ROW, "", "breaker", "asks for", "decision ms", "cancels ms", "cancels", ""));
        for (Drilled one : drill.breakers()) {
            console.line(String.format(
                    Locale.ROOT,
                    ROW,
                    word(one),
                    one.breaker(),
                    one.asks(),
                    figure(one.decisionMillis()),
                    figure(one.cancelMillis()),
                    one.cancels(),
                    one.sentence()));
        }
        drill.notWatched().forEach((breaker, why) -> console.line("not drilled: " + breaker + ". " + why));
        console.line(kept(ran.file()));
    }

    void json(DrillServices.Ran ran) {
        console.json(json -> {
            json.writeStartObject();
            json.writeStringField("at", ran.drill().at().toString());
            json.writeArrayFieldStart("breakers");
            for (Drilled one : ran.drill().breakers()) {
                json.writeStartObject();
                json.writeStringField("breaker", one.breaker());
                json.writeStringField("asks", one.asks());
                millis(json, "decisionMillis", one.decisionMillis());
                millis(json, "lastCancelMillis", one.cancelMillis());
                json.writeNumberField("cancels", one.cancels());
                json.writeStringField("verdict", word(one));
                json.writeStringField("sentence", one.sentence());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectFieldStart("notDrilled");
            for (var one : ran.drill().notWatched().entrySet()) {
                json.writeStringField(one.getKey(), one.getValue());
            }
            json.writeEndObject();
            json.writeStringField("kept", kept(ran.file()));
            json.writeEndObject();
        });
    }

    private static String word(Drilled one) {
        return one.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String figure(Optional<BigDecimal> millis) {
        return millis.map(BigDecimal::toPlainString).orElse("–");
    }

    private static void millis(JsonGenerator json, String name, Optional<BigDecimal> value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(value.get());
        } else {
            json.writeNull();
        }
    }

    private static String kept(Outcome<Path> file) {
        return file.toOptional().map(Path::toString).orElseGet(() -> file.reason()
                .orElseThrow());
    }
}
