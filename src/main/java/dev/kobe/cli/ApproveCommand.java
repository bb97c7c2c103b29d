// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Records the approval of a ticket exactly as it stands; nothing is sent by it.
@Command(name = "approve", description = "Approve a ticket as it stands. Nothing is sent until execute --live.")
final class ApproveCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "TICKET", description = "for example T-2026-11-02")
    private String ticket = "";

    ApproveCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        Outcome<TicketId> id = TicketWord.parse(ticket);
        if (!(id instanceof Outcome.Ok<TicketId>(TicketId named))) {
            return console.refuse(id.reason().orElseThrow());
        }
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield approve(desk.desk(), named);
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int approve(Desk desk, TicketId id) {
        Console console = kobe.console();
        Optional<TicketRecord> before =
                Optional.ofNullable(desk.view().state().tickets().get(id));
        if (before.isEmpty()) {
            return console.refuse("There is no ticket " + id + " on this desk.");
        }
        String hash = before.get().ticket().hash();
        Desk.Reply reply = desk.submit(new Input.Approve(id, hash));
        if (reply.isRefused()) {
            return console.refuse(reply.refusal().map(Refusal::sentence).orElseThrow());
        }
        TicketRecord after =
                Optional.ofNullable(desk.view().state().tickets().get(id)).orElseThrow();
        if (kobe.json()) {
            console.json(json -> TicketPrint.json(json, after));
        } else {
            console.line("Approved " + id + ", code " + hash.substring(0, 6) + ". Nothing has been sent: kobe execute "
                    + id + " --live --code " + hash.substring(0, 6) + " sends it.");
        }
        return Console.DONE;
    }
}
