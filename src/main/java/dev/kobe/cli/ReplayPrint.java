// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.breaker.BreakerReplay.Day;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.ReplayTotals;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A replay of the breakers in words, each change of what governs, and as one document, each day.
record ReplayPrint(BreakerReplay replay) implements BreakersCommand.Printed {
    private static final String ROW = "  %-32s %s";

    @Override
    public void text(Console console) {
        ReplayTotals totals = replay.totals();
        console.line("Breakers over " + totals.days() + " days, "
                + replay.days().getFirst().date() + " to "
                + replay.days().getLast().date());
        levels().forEach((id, levels) -> console.line(String.format(Locale.ROOT, "  %-16s %s", id, levels)));
        assumptions().forEach(console::line);
        List<Day> changes = replay.changes();
        console.line("");
        console.line(changes.isEmpty() ? "Nothing changed: full size throughout." : "From this close on");
        for (Day day : changes) {
            console.line(String.format(
                    Locale.ROOT, "%s  %-11s  %3s %% held  %s", day.date(), day.state(), share(day.held()), why(day)));
        }
        console.line("");
        row(console, "closes by what governed next", counts(totals.states()));
        totals.breakers().forEach((id, said) -> row(console, "  asked for by " + id, counts(said)));
        totals.unknown().forEach((id, days) -> row(console, "  not known to " + id, Words.count(days, "day")));
        row(console, "first halt", totals.firstHalt().map(LocalDate::toString).orElse("none"));
        row(console, "halts", totals.halts() + ", re-bases " + totals.rebases());
        row(
                console,
                "flattens",
                totals.flattens() + ", a year "
                        + totals.flattensPerYear()
                                .map(each -> String.format(Locale.ROOT, "%.2f", each))
                                .toOptional()
                                .orElse("—"));
        row(console, "sessions with nothing held", String.valueOf(totals.flat()));
        row(console, "closes on the ramp", String.valueOf(totals.ramp()));
        curve(console, "as it was", totals.given());
        curve(console, "with the halts", totals.halted());
        BigDecimal difference = totals.difference();
        row(
                console,
                difference.signum() < 0 ? "what the halts cost" : "what the halts saved",
                Words.amount(difference.abs(), 2));
        console.line("");
        byReason().forEach((why, ids) -> console.line("Not replayed: " + ids + ". " + why));
        console.line("A history is no promise: it tells what these levels would have done, not what they will do.");
    }

    private static void row(Console console, String name, String value) {
        console.line(String.format(Locale.ROOT, ROW, name, value));
    }

    private static void curve(Console console, String name, ReplayTotals.Curve curve) {
        row(
                console,
                name,
                "ends at " + Words.amount(curve.end(), 2) + ", worst fall " + Percent.of(curve.maxDrawdown()));
    }

    private Map<String, Levels> levels() {
        Map<String, Levels> levels = new LinkedHashMap<>();
        for (Breaker one : Breakers.all(replay.rules().limits())) {
            if (!replay.notReplayed().containsKey(one.id())) {
                levels.put(one.id(), one.levels());
            }
        }
        return levels;
    }

    private List<String> assumptions() {
        return List.of(
                replay.rules().rebaseAfter().isPresent()
                        ? "Judged on the equity with the halts; its owner re-bases "
                                + Words.count(replay.rules().rebaseAfter().getAsInt(), "session")
                                + " after a peak halt."
                        : "Judged on the equity as it was; nobody re-bases, so a peak halt holds to the end.",
                "A halt is flat at its own close and earns nothing; a pause keeps what is held; the rest holds the"
                        + " board's size from the close on.",
                "Cost of a change of size: " + replay.rules().cost() + " bps of what is sold or bought.");
    }

    private Map<String, String> byReason() {
        return replay.notReplayed().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))));
    }

    private static String counts(Map<BreakerAction, Integer> counts) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String share(Weight held) {
        return held.value().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String why(Day day) {
        BreakerAction state = day.state();
        if (state.compareTo(BreakerAction.REDUCE_SIZE) < 0) {
            return day.isOnRamp() ? "the ramp stands at " + share(day.board().ramp()) + " %" : "nothing holds";
        }
        return day.board().latches().stream()
                .filter(one -> one.action() == state)
                .max(Comparator.comparing(Board.Latch::ends))
                .map(ReplayPrint::why)
                .orElseGet(() -> day.board().raw().entrySet().stream()
                        .filter(one -> one.getValue() == state)
                        .map(one -> one.getKey() + ": " + day.board().evidence().get(one.getKey()))
                        .findFirst()
                        .orElse(""));
    }

    private static String why(Board.Latch latch) {
        return latch.breaker() + " of " + latch.session() + ", until "
                + latch.ends().words() + ": " + latch.evidence();
    }

    @Override
    public void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("days");
        for (Day day : replay.days()) {
            day(json, day);
        }
        json.writeEndArray();
        totals(json, replay.totals());
        json.writeArrayFieldStart("notReplayed");
        for (Map.Entry<String, String> one : replay.notReplayed().entrySet()) {
            json.writeStartObject();
            json.writeStringField("breaker", one.getKey());
            json.writeStringField("why", one.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A figure that is not known pauses, and the day says so beside it.
    private static void day(JsonGenerator json, Day day) throws IOException {
        Board board = day.board();
        json.writeStartObject();
        json.writeStringField("date", day.date().toString());
        json.writeStringField("state", day.state().name());
        json.writeObjectFieldStart("breakers");
        for (Map.Entry<String, BreakerAction> one : board.raw().entrySet()) {
            json.writeStringField(one.getKey(), one.getValue().name());
        }
        json.writeEndObject();
        if (!board.unknownSince().isEmpty()) {
            json.writeObjectFieldStart("unknown");
            for (String id : board.unknownSince().keySet()) {
                json.writeStringField(id, board.evidence().get(id));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void totals(JsonGenerator json, ReplayTotals totals) throws IOException {
        json.writeObjectFieldStart("totals");
        json.writeNumberField("days", totals.days());
        json.writeStringField("from", replay.days().getFirst().date().toString());
        json.writeStringField("to", replay.days().getLast().date().toString());
        json.writeStringField(
                "firstHalt", totals.firstHalt().map(LocalDate::toString).orElse(null));
        counts(json, "states", totals.states());
        json.writeObjectFieldStart("breakers");
        for (Map.Entry<String, Map<BreakerAction, Integer>> one :
                totals.breakers().entrySet()) {
            counts(json, one.getKey(), one.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("unknown");
        for (Map.Entry<String, Integer> one : totals.unknown().entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("halts", totals.halts());
        json.writeNumberField("rebases", totals.rebases());
        json.writeNumberField("flattens", totals.flattens());
        json.writeObjectFieldStart("flattensPerYear");
        Console.figure(json, "value", totals.flattensPerYear());
        json.writeStringField("why", totals.flattensPerYear().reason().orElse(""));
        json.writeEndObject();
        json.writeNumberField("sessionsFlat", totals.flat());
        json.writeNumberField("daysOnRamp", totals.ramp());
        curve(json, "given", totals.given());
        curve(json, "withHalts", totals.halted());
        json.writeNumberField("difference", totals.difference());
        json.writeObjectFieldStart("levels");
        for (Map.Entry<String, Levels> one : levels().entrySet()) {
            json.writeStringField(one.getKey(), one.getValue().toString());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("assumptions");
        for (String one : assumptions()) {
            json.writeString(one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<BreakerAction, Integer> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<BreakerAction, Integer> one : counts.entrySet()) {
            json.writeNumberField(one.getKey().name(), one.getValue());
        }
        json.writeEndObject();
    }

    private static void curve(JsonGenerator json, String name, ReplayTotals.Curve curve) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("end", curve.end());
        json.writeNumberField("maxDrawdown", curve.maxDrawdown());
        json.writeEndObject();
    }
}
