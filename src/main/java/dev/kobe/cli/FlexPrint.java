// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.cli.RecordServices.TakenStatement;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.TieOut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an import of statements tells: what each holds, what was read over, and every difference to the
/// desk's ledger.
final class FlexPrint {
    private FlexPrint() {}

    static void print(Console console, Path file, TakenStatement taken) {
        for (TakenStatement.Tied one : taken.statements()) {
            Statement statement = one.statement();
            console.line(file + ": " + (taken.seenBefore() ? "nothing new, this file was imported before; " : "")
                    + records(statement) + " (" + statement.from() + " to " + statement.to()
                    + statement.account().map(account -> ", account " + account).orElse(", no account named") + ")");
            statement.remarks().forEach(remark -> console.line("  " + remark));
            if (!statement.readOver().isEmpty()) {
                console.line("  read over, because they repeat others or move nothing: " + readOver(statement));
            }
            print(console, one.tie());
            print(console, one);
        }
        if (!taken.leftAlone().isEmpty()) {
            console.line("  left alone: account " + String.join(", account ", taken.leftAlone()));
        }
    }

    private static void print(Console console, TieOut tie) {
        console.line("  tie-out: " + tie.verdict());
        tie.differences().forEach(one -> console.line("    " + one));
        tie.notCompared().forEach(one -> console.line("    not compared: " + one));
        tie.notes().forEach(one -> console.line("    " + one));
    }

    private static void print(Console console, TakenStatement.Tied one) {
        one.booked().forEach(booked -> console.line("  booked: " + booked));
        one.refused().forEach(why -> console.line("  refused: " + why));
        lacks(one).forEach(lacks -> console.line("  with --book would be booked: " + lacks));
        one.lacking().refused().forEach(why -> console.line("  cannot be booked: " + why));
    }

    /// What the books lack and could be booked; what the desk has just refused is not offered again.
    private static List<String> lacks(TakenStatement.Tied one) {
        Stream<?> actions = one.refused().isEmpty() ? one.lacking().actions().stream() : Stream.empty();
        return Stream.concat(one.lacking().bookings().stream(), actions)
                .map(Object::toString)
                .toList();
    }

    /// How many records of each kind, in words; a kind without any is not named.
    static String records(Statement statement) {
        String said = counts(statement).entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getValue() + " "
                        + (one.getValue() == 1
                                ? one.getKey().one()
                                : one.getKey().many()))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "no records" : said;
    }

    private record Noun(String one, String many) {
        static Noun of(String one) {
            return new Noun(one, one + "s");
        }
    }

    private static Map<Noun, Integer> counts(Statement statement) {
        Map<Noun, Integer> counts = new LinkedHashMap<>();
        counts.put(Noun.of("trade"), statement.trades().size());
        counts.put(Noun.of("cancellation"), statement.cancellations().size());
        counts.put(Noun.of("cash movement"), statement.cash().size());
        counts.put(Noun.of("position"), statement.positions().size());
        counts.put(Noun.of("cash balance"), statement.balances().size());
        counts.put(Noun.of("day's value"), statement.values().size());
        counts.put(Noun.of("corporate action"), statement.actions().size());
        counts.put(Noun.of("rate"), statement.rates().size());
        return counts;
    }

    private static String readOver(Statement statement) {
        return statement.readOver().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    static void write(Console console, List<FlexImport.Told> all) {
        console.json(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
            for (FlexImport.Told one : all) {
                if (one.outcome() instanceof Outcome.Ok<TakenStatement>(TakenStatement taken)) {
                    write(json, one.file(), taken);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refused");
            for (FlexImport.Told one : all) {
                Optional<String> why = one.outcome().reason();
                if (why.isPresent()) {
                    json.writeStartObject();
                    json.writeStringField("file", one.file().toString());
                    json.writeStringField("why", why.get());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Path file, TakenStatement taken) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.toString());
        json.writeBooleanField("seenBefore", taken.seenBefore());
        texts(json, "leftAlone", taken.leftAlone());
        json.writeArrayFieldStart("statements");
        for (TakenStatement.Tied one : taken.statements()) {
            write(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, TakenStatement.Tied one) throws IOException {
        Statement statement = one.statement();
        json.writeStartObject();
        json.writeStringField("account", statement.account().orElse(null));
        json.writeStringField("base", statement.base().map(Object::toString).orElse(null));
        json.writeStringField("from", statement.from().toString());
        json.writeStringField("to", statement.to().toString());
        json.writeBooleanField("periodSaid", statement.periodSaid());
        json.writeNumberField("trades", statement.trades().size());
        json.writeNumberField("cancellations", statement.cancellations().size());
        json.writeNumberField("cash", statement.cash().size());
        json.writeNumberField("positions", statement.positions().size());
        json.writeNumberField("balances", statement.balances().size());
        json.writeNumberField("values", statement.values().size());
        json.writeNumberField("rates", statement.rates().size());
        texts(
                json,
                "corporateActions",
                statement.actions().stream().map(Object::toString).toList());
        json.writeObjectFieldStart("readOver");
        for (Map.Entry<String, Integer> counted : statement.readOver().entrySet()) {
            json.writeNumberField(counted.getKey(), counted.getValue());
        }
        json.writeEndObject();
        texts(json, "remarks", statement.remarks());
        json.writeObjectFieldStart("tieOut");
        json.writeBooleanField("equal", one.tie().isEqual());
        texts(json, "compared", one.tie().compared());
        texts(json, "differences", one.tie().differences());
        texts(json, "notCompared", one.tie().notCompared());
        texts(json, "notes", one.tie().notes());
        json.writeEndObject();
        texts(json, "booked", one.booked());
        texts(json, "refused", one.refused());
        texts(json, "wouldBook", lacks(one));
        texts(json, "cannotBook", one.lacking().refused());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : texts) {
            json.writeString(one);
        }
        json.writeEndArray();
    }
}
