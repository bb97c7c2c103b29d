// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.optimizer.Allocation;
import dev.kobe.core.optimizer.OptimizerMode;
import dev.kobe.core.outcome.Outcome;
import java.util.Locale;
import java.util.Optional;

/// What a mode would own, in text and JSON.
final class AllocationPrint {
    private AllocationPrint() {}

    static void text(Console console, OptimizerMode mode, Allocation found, Optional<Allocation> equal) {
        console.line(mode.id() + ": " + mode.meaning());
        console.line("");
        console.line(String.format(Locale.ROOT, "  %-12s %9s %14s   %s", "", "weight", "share of risk", ""));
        for (int at = 0; at < found.weights().length; at++) {
            console.line(String.format(
                    Locale.ROOT,
                    "  %-12s %7.2f %% %12.2f %%   %s",
                    found.symbols().get(at),
                    found.weights()[at] * 100,
                    found.contributions()[at] * 100,
                    found.limits().get(at)));
        }
        console.line("");
        console.line(String.format(Locale.ROOT, "  %s: %.10g", found.unit(), found.objective()));
        equal.filter(one -> one.unit().equals(found.unit()) && !one.mode().equals(found.mode()))
                .ifPresent(one -> console.line(
                        String.format(Locale.ROOT, "  the same of equal weights: %.10g", one.objective())));
        console.line(String.format(
                Locale.ROOT,
                "  conditions of optimality met to %.1e, the conditions on weights to %.1e, after %d steps",
                found.kktResidual(),
                found.maxViolation(),
                found.iterations()));
        found.notes().forEach(note -> console.line("  " + note));
    }

    static void json(Console console, Outcome<Allocation> answer) {
        console.json(json -> {
            json.writeStartObject();
            Optional<Allocation> found = answer.toOptional();
            json.writeStringField("status", found.isPresent() ? "optimal" : "refused");
            if (found.isPresent()) {
                Allocation one = found.get();
                json.writeStringField("mode", one.mode());
                json.writeObjectFieldStart("weights");
                for (int at = 0; at < one.weights().length; at++) {
                    json.writeNumberField(one.symbols().get(at), one.weights()[at]);
                }
                json.writeEndObject();
                json.writeNumberField("objective", one.objective());
                json.writeStringField("unit", one.unit());
                json.writeNumberField("kktResidual", one.kktResidual());
                json.writeNumberField("maxViolation", one.maxViolation());
                json.writeNumberField("iterations", one.iterations());
                json.writeObjectFieldStart("limits");
                for (int at = 0; at < one.weights().length; at++) {
                    json.writeStringField(one.symbols().get(at), one.limits().get(at));
                }
                json.writeEndObject();
                json.writeArrayFieldStart("notes");
                for (String note : one.notes()) {
                    json.writeString(note);
                }
                json.writeEndArray();
                json.writeNullField("why");
            } else {
                json.writeNullField("weights");
                json.writeNullField("objective");
                json.writeNullField("kktResidual");
                json.writeNullField("maxViolation");
                json.writeNullField("iterations");
                json.writeStringField("why", answer.reason().orElse(""));
            }
            json.writeEndObject();
        });
    }
}
