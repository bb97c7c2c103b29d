// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.math.StationaryBootstrap;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.BootstrapIntervals;
import dev.kobe.core.performance.Drawdown;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RollingFigures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// The figures of `kobe stats` as one JSON document; what is missing is null.
final class StatsJson {
    private StatsJson() {}

    static void write(JsonGenerator json, Performance performance) throws IOException {
        json.writeStartObject();
        fields(json, performance);
        json.writeEndObject();
    }

    /// The same inside a document that says more.
    static void fields(JsonGenerator json, Performance performance) throws IOException {
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
        json.writeArrayFieldStart("years");
        for (Performance.Year one : performance.years()) {
            json.writeStartObject();
            json.writeNumberField("year", one.year());
            json.writeNumberField("return", one.value());
            json.writeNumberField("sessions", one.sessions());
            json.writeBooleanField("whole", one.whole());
            json.writeEndObject();
        }
        json.writeEndArray();
        intervals(json, BootstrapIntervals.of(performance.daily().desk()));
        drawdowns(json, Drawdown.deepest(performance.curve(), StatsText.WORST));
        rolling(json, RollingFigures.of(performance.daily(), RollingFigures.QUARTER));
    }

    private static void intervals(JsonGenerator json, List<BootstrapIntervals.Named> intervals) throws IOException {
        json.writeObjectFieldStart("intervals");
        for (BootstrapIntervals.Named one : intervals) {
            json.writeObjectFieldStart(one.name());
            Console.figure(json, "low", one.interval().map(StationaryBootstrap.Interval::low));
            Console.figure(json, "high", one.interval().map(StationaryBootstrap.Interval::high));
            json.writeNumberField("level", BootstrapIntervals.LEVEL);
            json.writeNumberField("n", one.n());
            json.writeStringField("definition", one.method());
            json.writeStringField("why", one.interval().reason().orElse(""));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void drawdowns(JsonGenerator json, List<Drawdown> falls) throws IOException {
        json.writeArrayFieldStart("drawdowns");
        for (Drawdown one : falls) {
            json.writeStartObject();
            json.writeNumberField("depth", one.depth());
            json.writeStringField("peak", one.peak().toString());
            json.writeStringField("trough", one.trough().toString());
            json.writeStringField(
                    "recovered", one.recovered().map(LocalDate::toString).orElse(null));
            json.writeNumberField("sessionsDown", one.sessionsDown());
            json.writeNumberField("sessionsBack", one.sessionsBack());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rolling(JsonGenerator json, RollingFigures rolling) throws IOException {
        json.writeObjectFieldStart("rolling");
        json.writeNumberField("window", rolling.window());
        json.writeArrayFieldStart("sessions");
        for (LocalDate one : rolling.sessions()) {
            json.writeString(one.toString());
        }
        json.writeEndArray();
        series(json, "volatility", rolling.volatility());
        series(json, "sharpe", rolling.sharpe());
        series(json, "beta", rolling.beta());
        series(json, "returnLessBenchmark", rolling.difference());
        json.writeEndObject();
    }

    private static void series(JsonGenerator json, String name, List<Outcome<Double>> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Outcome<Double> one : values) {
            switch (one) {
                case Outcome.Ok<Double>(Double present) -> json.writeNumber(present);
                case Outcome<Double> absent -> json.writeNull();
            }
        }
        json.writeEndArray();
    }
}
