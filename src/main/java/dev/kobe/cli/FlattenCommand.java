// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `kobe flatten`: the ticket that sells everything, with its amounts; nothing is sent by it.
@Command(
        name = "flatten",
        description = {
            "Draw the ticket that sells everything, at the prices of this moment.",
            "It names every amount and sends nothing: approve it and execute it like any ticket, also under a halt."
        })
final class FlattenCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    FlattenCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield flatten(desk.desk());
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int flatten(Desk desk) {
        Console console = kobe.console();
        Desk.Reply reply = desk.submit(new Input.Flatten());
        if (reply.isRefused()) {
            return console.refuse(reply.refusal().map(Refusal::sentence).orElseThrow());
        }
        Optional<TicketRecord> ticket = desk.view().state().latestTicket();
        if (ticket.isEmpty()) {
            return console.refuse("No flatten ticket could be drawn.");
        }
        if (kobe.json()) {
            console.json(json -> TicketPrint.json(json, ticket.get()));
        } else {
            TicketPrint.text(console::line, ticket.get());
        }
        return Console.DONE;
    }
}
