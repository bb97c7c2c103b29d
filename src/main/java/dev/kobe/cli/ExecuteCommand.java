// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Sends an approved ticket after its undo window and stays until every line has ended; where another process owns the
/// desk, that one sends it and this one only hands it over. Without `--live` it only says what it would send.
@Command(name = "execute", description = "Send an approved ticket. A dry run unless --live is given.")
final class ExecuteCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "TICKET", description = "for example T-2026-11-02")
    private String ticket = "";

    @Option(names = "--live", description = "send, on the desk's own profile")
    private boolean live;

    @Option(
            names = "--code",
            paramLabel = "HEX6",
            description = "the first six hex digits of the ticket's hash, as approve printed them")
    @Nullable
    private String code;

    ExecuteCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        Outcome<TicketId> id = TicketWord.parse(ticket);
        if (!(id instanceof Outcome.Ok<TicketId>(TicketId named))) {
            return console.refuse(id.reason().orElseThrow());
        }
        return live ? send(named) : dryRun(named);
    }

    private int dryRun(TicketId id) {
        Console console = kobe.console();
        return switch (kobe.services().desks().read(kobe.desk())) {
            case Outcome.Ok<DeskState>(DeskState state) -> {
                TicketRecord record = state.tickets().get(id);
                if (record == null) {
                    yield console.refuse("There is no ticket " + id + " on this desk.");
                }
                if (kobe.json()) {
                    console.json(json -> TicketPrint.json(json, record));
                } else {
                    TicketPrint.text(console::line, record);
                    console.line("Dry run: nothing was sent.");
                }
                yield Console.DONE;
            }
            case Outcome<DeskState> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private int send(TicketId id) {
        Console console = kobe.console();
        String typed = Optional.ofNullable(code)
                .or(() -> Optional.ofNullable(System.console())
                        .map(terminal -> terminal.readLine("First six hex digits of the hash of %s: ", id)))
                .orElse("");
        if (typed.isBlank()) {
            return console.refuse("--live asks for --code with the first six hex digits of the ticket's hash.");
        }
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield send(desk, id, typed.strip());
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int send(DeskServices.OpenedDesk desk, TicketId id, String typed) {
        Console console = kobe.console();
        Optional<Refusal> no = desk.desk().submit(new Input.Send(id, typed)).refusal();
        if (no.isPresent()) {
            return console.refuse(no.get().sentence());
        }
        boolean ended = desk.workOff(id);
        DeskState state = desk.desk().view().state();
        TicketRecord record = Optional.ofNullable(state.tickets().get(id)).orElseThrow();
        return ended ? end(state, record) : handedOver(record);
    }

    private int handedOver(TicketRecord record) {
        Console console = kobe.console();
        TicketId id = record.ticket().id();
        if (kobe.json()) {
            console.json(json -> TicketPrint.json(json, record));
        } else {
            console.line(
                    "Ticket " + id + ": " + record.state().word() + ". The Kobe that owns the desk sends it when its"
                            + " undo window has ended, and follows it; kobe execute " + id + " shows how it stands.");
        }
        return Console.DONE;
    }

    private int end(DeskState state, TicketRecord record) {
        Console console = kobe.console();
        TicketId id = record.ticket().id();
        if (kobe.json()) {
            console.json(json -> TicketPrint.json(json, record));
        } else {
            for (OrderRecord one : state.ordersOf(id)) {
                console.line(one.order().ref() + " " + one.order().side() + " "
                        + one.order().instrument().symbol() + " " + one.filled() + " of "
                        + one.order().quantity() + " " + one.state()
                        + (one.note().isEmpty() ? "" : ": " + one.note()));
            }
            console.line("Ticket " + id + ": " + record.state().word()
                    + (record.reason().isEmpty() ? "" : ", " + record.reason()));
        }
        return record.state() == TicketState.FILLED || record.state() == TicketState.PARTLY_FILLED
                ? Console.DONE
                : console.refuse("Ticket " + id + " ended " + record.state().word() + ": " + record.reason());
    }
}
