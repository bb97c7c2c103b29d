// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lives a simulated desk through its months and tells what happened.
@Command(name = "demo", description = "A simulated desk lived through its months; everything is marked SIMULATED.")
final class DemoCommand implements Callable<Integer> {
    private static final int MOST_MONTHS = 120;
    private final KobeCommand kobe;

    @Option(names = "--headless", description = "as text, without a window")
    private boolean headless;

    @Option(names = "--months", paramLabel = "N", description = "how many months, 1 to 120; 1 unless given")
    private int months = 1;

    @Option(names = "--seed", paramLabel = "S", description = "which invented market; 1 unless given")
    private long seed = 1;

    @Option(names = "--fresh", description = "make the desk anew")
    private boolean fresh;

    @Option(names = "--prices", paramLabel = "DIR", description = "live a stretch of these real prices instead")
    @Nullable
    private Path prices;

    @Option(names = "--universe", paramLabel = "U", description = "the universe of the prices")
    private String universe = "uk-sectors";

    @Option(names = "--from", paramLabel = "D", description = "first session of the replay")
    @Nullable
    private LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "last session of the replay")
    @Nullable
    private LocalDate to;

    DemoCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        if (months < 1 || months > MOST_MONTHS) {
            return console.refuse("--months is " + months + "; allowed: 1 to " + MOST_MONTHS + ".");
        }
        if (prices != null && (from == null || to == null || !from.isBefore(to))) {
            return console.refuse("--prices needs --from and --to, the first before the last.");
        }
        if (!headless && prices == null) {
            return DeskCommand.open(kobe, true, fresh);
        }
        DeskServices.Demonstration wanted = new DeskServices.Demonstration(
                months,
                seed,
                true,
                Optional.ofNullable(prices),
                universe,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        Progress progress = new Progress(console);
        Outcome<DeskServices.Lived> done = kobe.services()
                .desks()
                .demonstrate(
                        kobe.deskFor(true),
                        wanted,
                        told -> {
                            progress.end();
                            console.note(told);
                        },
                        progress::show);
        progress.end();
        return switch (done) {
            case Outcome.Ok<DeskServices.Lived>(DeskServices.Lived lived) -> {
                if (kobe.json()) {
                    console.json(json -> write(json, lived));
                } else {
                    DemoText.print(console::line, lived);
                }
                yield Console.DONE;
            }
            case Outcome<DeskServices.Lived> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private static void write(JsonGenerator json, DeskServices.Lived lived) throws IOException {
        DeskState state = lived.state();
        json.writeStartObject();
        json.writeBooleanField("simulated", true);
        json.writeStringField("account", state.identity().orElseThrow().account());
        json.writeArrayFieldStart("sessions");
        for (Strike one : state.strikes()) {
            json.writeStartObject();
            json.writeStringField("session", one.session().toString());
            if (one.isKnown()) {
                json.writeNumberField(
                        "equity", one.valuation().equity().orElseThrow().amount());
            } else {
                json.writeNullField("equity");
                json.writeStringField("why", String.join("; ", one.valuation().missing()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tickets");
        for (TicketRecord one : state.tickets().values()) {
            TicketPrint.json(json, one);
        }
        json.writeEndArray();
        path(json, "report", lived.report());
        path(json, "backup", lived.backup());
        path(json, "picture", lived.picture());
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, String name, Outcome<Path> file) throws IOException {
        if (file instanceof Outcome.Ok<Path>(Path written)) {
            json.writeStringField(name, written.toString());
        } else {
            json.writeNullField(name);
            json.writeStringField(name + "Why", file.reason().orElse(""));
        }
    }
}
