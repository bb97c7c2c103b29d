// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.alarm.Hand;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends a halt, or a pause that only the owner ends, with a reason that is kept.
@Command(name = "resume", description = "End a halt, or a pause that only you end; a peak halt needs --rebase.")
final class ResumeCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Parameters(arity = "1..*", paramLabel = "REASON", description = "why, kept in the journal")
    private List<String> reason = List.of();

    @Option(names = "--rebase", description = "measure the peak from present equity; the reported peak stays")
    private boolean rebase;

    ResumeCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield resume(desk.desk());
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int resume(Desk desk) {
        Console console = kobe.console();
        Desk.Reply reply = desk.submit(new Input.Resume(String.join(" ", reason), rebase, Hand.COMMAND));
        if (reply.isRefused()) {
            return console.refuse(reply.refusal().map(Refusal::sentence).orElseThrow());
        }
        String said = "Resumed at "
                + Words.amount(desk.view().state().board().ramp().value().movePointRight(2), 0)
                + " % of full size. Cancelled orders are not sent again; other breakers are as they were.";
        if (kobe.json()) {
            console.json(json -> {
                json.writeStartObject();
                json.writeStringField(
                        "state", desk.view().state().board().action().name());
                json.writeNumberField("ramp", desk.view().state().board().ramp().value());
                json.writeStringField("sentence", said);
                json.writeEndObject();
            });
        } else {
            console.line(said);
        }
        return Console.DONE;
    }
}
