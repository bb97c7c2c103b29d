// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Proposes the month's ticket and shows it; nothing is sent.
@Command(name = "rebalance", description = "The ticket: trades against holdings, costs, checks. Nothing is sent.")
final class RebalanceCommand implements Callable<Integer> {
    private static final BigDecimal MOST = new BigDecimal("0.5");
    private final KobeCommand kobe;

    @Option(names = "--as-of", paramLabel = "D", description = "the day after whose close the signal stood")
    @Nullable
    private LocalDate asOf;

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            description =
                    "least drift that is traded, as a share of equity such as 0.02; the settings' own unless given")
    @Nullable
    private BigDecimal threshold;

    RebalanceCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        if (threshold != null && (threshold.signum() < 0 || threshold.compareTo(MOST) > 0)) {
            return console.refuse("--threshold is " + threshold + "; allowed: a share of equity from 0 to " + MOST
                    + ", such as 0.02 for 2 %.");
        }
        return switch (kobe.services().desks().open(kobe.desk(), console::note)) {
            case Outcome.Ok<DeskServices.OpenedDesk>(DeskServices.OpenedDesk desk) -> {
                try (desk) {
                    yield show(desk);
                }
            }
            case Outcome<DeskServices.OpenedDesk> absent ->
                console.refuse(absent.reason().orElseThrow());
        };
    }

    private int show(DeskServices.OpenedDesk desk) {
        Console console = kobe.console();
        Desk.Reply reply = desk.rebalance(
                Optional.ofNullable(asOf), Optional.ofNullable(threshold).map(Weight::new));
        Optional<TicketRecord> ticket = desk.desk().view().state().latestTicket();
        if (reply.refusal().isPresent()) {
            return console.refuse(reply.refusal().map(Refusal::sentence).orElseThrow());
        }
        if (ticket.isEmpty()) {
            return console.refuse("No ticket could be proposed.");
        }
        if (kobe.json()) {
            console.json(json -> TicketPrint.json(json, ticket.get()));
        } else {
            TicketPrint.text(console::line, ticket.get());
        }
        return Console.DONE;
    }
}
