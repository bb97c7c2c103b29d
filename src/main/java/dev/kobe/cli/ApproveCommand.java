// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Records the approval of a ticket exactly as it stands; nothing is sent by it.
@Command(name = "approve", description = "Approve a ticket as it stands. Nothing is sent until execute --live.")
final class ApproveCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(index = "0", paramLabel = "TICKET", description = "for example T-2026-11-02")
    private String ticket = "";

    @Option(
            names = "--accept",
            paramLabel = "LINE[,LINE]",
            split = ",",
            description = "lines whose warnings you accept; a warning of another line stands against the approval")
    private List<String> accepted = List.of();

    @Option(
            names = "--override-first-minutes",
            description = "send this ticket in the first minutes after an opening too; the approval says so")
    private boolean overridesFirstMinutes;

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
        for (String line : accepted) {
            if (before.get().warnings().stream().noneMatch(one -> isOf(line, one))) {
                return console.refuse("Nothing is warned of on line '" + line + "' of ticket " + id + "; warned lines: "
                        + warned(before.get()) + ".");
            }
        }
        String hash = before.get().ticket().hash();
        Set<Acceptance> ticks = before.get().checks().stream()
                .filter(one -> one.warns() && accepted.stream().anyMatch(line -> isOf(line, one))
                        || overridesFirstMinutes && PreTradeChecks.mayBeOverridden(one.number()))
                .map(CheckResult::acceptance)
                .collect(Collectors.toSet());
        Desk.Reply reply = desk.submit(new Input.Approve(id, hash, ticks));
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

    private static boolean isOf(String line, CheckResult warning) {
        return warning.subject().startsWith(line.strip() + " ");
    }

    private static String warned(TicketRecord record) {
        String lines =
                record.warnings().stream().map(CheckResult::subject).distinct().collect(Collectors.joining(", "));
        return lines.isEmpty() ? "none" : lines;
    }
}
