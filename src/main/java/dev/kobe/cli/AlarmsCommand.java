// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.alarm.GateShutAlarm;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The alarms of a desk: lists them, acknowledges one, puts one aside and takes it back.
@Command(name = "alarms", description = "List what asks you to act; acknowledge it or put it aside.")
final class AlarmsCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    AlarmsCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        return opened(this::list);
    }

    @Command(name = "ack", description = "Say that you have seen an alarm.")
    int ack(
            @Parameters(paramLabel = "ALARM", description = "its name as kobe alarms prints it") String alarm,
            @Option(names = "--note", defaultValue = "", description = "what was done; an emergency needs it")
                    String note) {
        return named(alarm, id -> ask(new Input.AcknowledgeAlarm(id, note, Hand.COMMAND), "Acknowledged " + id + "."));
    }

    @Command(name = "shelve", description = "Put a warning or an urgent alarm aside for 1 to 24 hours.")
    int shelve(
            @Parameters(paramLabel = "ALARM", description = "its name as kobe alarms prints it") String alarm,
            @Option(names = "--hours", required = true, description = "for how long, 1 to 24") int hours,
            @Option(names = "--reason", required = true, description = "why, kept in the journal") String reason) {
        return named(
                alarm,
                id -> ask(
                        new Input.ShelveAlarm(id, Duration.ofHours(hours), reason, Hand.COMMAND),
                        "Shelved " + id + " for " + hours + " h."));
    }

    @Command(name = "unshelve", description = "Take an alarm from the shelf before its time is up.")
    int unshelve(@Parameters(paramLabel = "ALARM", description = "its name as kobe alarms prints it") String alarm) {
        return named(alarm, id -> ask(new Input.UnshelveAlarm(id, Hand.COMMAND), "Took " + id + " from the shelf."));
    }

    private int named(String alarm, ToIntFunction<AlarmId> step) {
        try {
            return step.applyAsInt(AlarmId.parse(alarm));
        } catch (IllegalArgumentException malformed) {
            return kobe.console().refuse("Not the name of an alarm: " + malformed.getMessage() + ".");
        }
    }

    private int ask(Input.Command command, String done) {
        return opened(desk -> {
            Desk.Reply reply = desk.submit(command);
            if (reply.isRefused()) {
                return kobe.console()
                        .refuse(reply.refusal().map(Refusal::sentence).orElseThrow());
            }
            if (kobe.json()) {
                kobe.console().json(json -> {
                    json.writeStartObject();
                    json.writeStringField("sentence", done);
                    json.writeEndObject();
                });
            } else {
                kobe.console().line(done);
            }
            return Console.DONE;
        });
    }

    private int opened(ToIntFunction<Desk> step) {
        Console console = kobe.console();
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield step.applyAsInt(desk.desk());
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int list(Desk desk) {
        Instant now = desk.view().at();
        List<Alarm> listed = Stream.concat(
                        GateShutAlarm.of(desk.view()).stream(), desk.view().state().alarms().values().stream())
                .filter(one -> one.state(now) != AlarmState.NORMAL)
                .sorted(Alarm.WORST_FIRST)
                .toList();
        if (kobe.json()) {
            kobe.console().json(json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("alarms");
                for (Alarm one : listed) {
                    json.writeStartObject();
                    json.writeStringField("id", one.id().toString());
                    json.writeStringField("level", one.level().name());
                    json.writeStringField("state", one.state(now).name());
                    json.writeStringField("raisedAt", one.raisedAt().toString());
                    json.writeNumberField("times", one.times());
                    json.writeStringField("sentence", one.sentence());
                    json.writeStringField("evidence", one.evidence());
                    acknowledged(json, one);
                    shelf(json, one);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
        } else if (listed.isEmpty()) {
            kobe.console().line("No alarms.");
        } else {
            listed.forEach(one -> print(one, now));
        }
        return Console.DONE;
    }

    private static void acknowledged(JsonGenerator json, Alarm alarm) throws IOException {
        if (alarm.acknowledged().isEmpty()) {
            json.writeNullField("acknowledged");
            return;
        }
        Alarm.Acknowledged seen = alarm.acknowledged().get();
        json.writeObjectFieldStart("acknowledged");
        json.writeStringField("at", seen.at().toString());
        json.writeStringField("by", seen.by().word());
        json.writeStringField("note", seen.note());
        json.writeEndObject();
    }

    private static void shelf(JsonGenerator json, Alarm alarm) throws IOException {
        if (alarm.shelf().isEmpty()) {
            json.writeNullField("shelf");
            return;
        }
        Alarm.Shelf shelf = alarm.shelf().get();
        json.writeObjectFieldStart("shelf");
        json.writeStringField("at", shelf.at().toString());
        json.writeStringField("until", shelf.until().toString());
        json.writeStringField("by", shelf.by().word());
        json.writeStringField("reason", shelf.reason());
        json.writeEndObject();
    }

    private void print(Alarm alarm, Instant now) {
        Console console = kobe.console();
        console.line(
                alarm.level() + "  " + alarm.id() + "  " + alarm.state(now).word() + "  since " + alarm.raisedAt());
        console.line("  " + alarm.sentence() + ".");
        Optional<AlarmDefinition> kind = AlarmSources.definition(alarm.id().definition());
        kind.ifPresent(one -> {
            console.line("  Consequence: " + one.consequence());
            console.line("  What to do:  " + one.action());
            console.line("  Respond:     " + one.respond());
        });
        alarm.acknowledged()
                .ifPresent(one -> console.line("  Acknowledged " + one.at()
                        + one.by().inBrackets() + (one.note().isEmpty() ? "" : ": " + one.note())));
        alarm.shelf()
                .ifPresent(one ->
                        console.line("  Shelved until " + one.until() + one.by().inBrackets() + ": " + one.reason()));
    }
}
