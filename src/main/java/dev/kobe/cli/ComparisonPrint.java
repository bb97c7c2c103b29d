// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.signal.SourceVerdict;
import dev.kobe.core.signal.SourceVerdict.Value;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What the further sources of prices say to a ranking, as text and as JSON.
final class ComparisonPrint {
    private ComparisonPrint() {}

    /// One line for each source, and one for each value that lies too far away.
    static void text(Consumer<String> out, List<SourceVerdict> verdicts) {
        if (verdicts.isEmpty()) {
            out.accept("Held against no second source of prices.");
        }
        for (SourceVerdict one : verdicts) {
            out.accept("Held against " + one.source() + ": " + one.word()
                    + one.furthest()
                            .map(value -> String.format(
                                    Locale.ROOT,
                                    ", furthest apart %s by %.1f bps of %s allowed",
                                    value.instrument().symbol(),
                                    value.bps(),
                                    value.limitBps().toPlainString()))
                            .orElse("")
                    + ".");
            one.values().stream().filter(value -> !value.within()).forEach(value -> out.accept(line(value)));
        }
    }

    private static String line(Value value) {
        return String.format(
                Locale.ROOT,
                "   -  %-8s %+9.2f%% and %+9.2f%%, %.1f bps apart",
                value.instrument().symbol(),
                value.first() * 100,
                value.second() * 100,
                value.bps());
    }

    /// The fields `comparison`, an array with one entry for each source, and `noTicket`: every reason for which no
    /// ticket would be drawn, in one text, or null.
    static void json(JsonGenerator json, List<SourceVerdict> verdicts, List<String> noTicket) throws IOException {
        json.writeArrayFieldStart("comparison");
        for (SourceVerdict one : verdicts) {
            json.writeStartObject();
            json.writeStringField("source", one.source());
            json.writeStringField("verdict", one.word());
            json.writeArrayFieldStart("values");
            for (Value value : one.values()) {
                json.writeStartObject();
                json.writeStringField("symbol", value.instrument().symbol());
                number(json, "first", value.first());
                number(json, "second", value.second());
                number(json, "bps", value.bps());
                json.writeNumberField("limitBps", value.limitBps());
                json.writeBooleanField("within", value.within());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("noTicket", noTicket.isEmpty() ? null : String.join(" ", noTicket));
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
