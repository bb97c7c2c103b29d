// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.record.ImportedStretch;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The figures of an earlier program's record: its stretches, and the latest one that can be measured. Never joined to
/// Kobe's own.
///
/// @param stretches every stretch of the record, the earliest first
/// @param measured the one whose figures are told
record ImportedStats(List<ImportedStretch> stretches, ImportedStretch measured, Performance performance) {
    private static final String REMARK = "imported, not witnessed by Kobe; no flow within";

    ImportedStats {
        stretches = List.copyOf(stretches);
    }

    /// Measures the latest stretch that has a return between two days.
    static Outcome<ImportedStats> of(
            List<ImportedStretch> stretches, Performance.Against against, LocalDate from, LocalDate to) {
        if (stretches.isEmpty()) {
            return Outcome.missing("imported", "No snapshots have been imported: kobe import snapshots takes them.");
        }
        for (ImportedStretch one : stretches.reversed()) {
            Optional<Performance> measured =
                    Performance.of(one.strikes(), List.of(), against, from, to).toOptional();
            if (measured.isPresent()) {
                return Outcome.ok(
                        new ImportedStats(stretches, one, measured.get().remarked(REMARK)));
            }
        }
        return Outcome.missing(
                "imported",
                "The imported snapshots of " + stretches.getFirst().from() + " to "
                        + stretches.getLast().to() + " allow no return: "
                        + stretches
                                .getFirst()
                                .ended()
                                .orElse("fewer than two lie between the days that were asked for."));
    }

    void text(Console console) {
        console.line("Imported, not witnessed by Kobe, and in no figure of its own record: snapshots of "
                + stretches.getFirst().from() + " to " + stretches.getLast().to() + ".");
        console.line("They name no deposits and no withdrawals: a return stands only where executions explain every"
                + " change of holdings and cash.");
        for (ImportedStretch one : stretches) {
            console.line("  " + one.from() + " to " + one.to() + ", "
                    + (one.strikes().size() == 1
                            ? "one snapshot, no return"
                            : one.strikes().size() + " snapshots, "
                                    + Words.percent(growth(one).doubleValue()))
                    + (one.equals(measured) ? ", measured below" : ""));
            one.ended().ifPresent(why -> console.line("    " + why));
        }
        new StatsText(console).print(performance);
    }

    void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("provenance", "imported");
        json.writeArrayFieldStart("stretches");
        for (ImportedStretch one : stretches) {
            json.writeStartObject();
            json.writeStringField("from", one.from().toString());
            json.writeStringField("to", one.to().toString());
            json.writeNumberField("snapshots", one.strikes().size());
            json.writeFieldName("return");
            if (one.strikes().size() == 1) {
                json.writeNull();
            } else {
                json.writeNumber(growth(one));
            }
            json.writeBooleanField("measured", one.equals(measured));
            json.writeStringField("why", one.ended().orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        StatsJson.fields(json, performance);
        json.writeEndObject();
    }

    private static BigDecimal growth(ImportedStretch stretch) {
        return stretch.strikes().getLast().index().subtract(BigDecimal.ONE);
    }
}
