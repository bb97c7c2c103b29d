// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.book.Strike;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        return switch (kobe.services().desks().demonstrate(kobe.deskFor(true), wanted, console::note)) {
            case Outcome.Ok<DeskServices.Lived>(DeskServices.Lived lived) -> {
                if (kobe.json()) {
                    console.json(json -> write(json, lived));
                } else {
                    print(console, lived);
                }
                yield Console.DONE;
            }
            case Outcome<DeskServices.Lived> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    /// The month as text, also what the window's command prints where there is no display.
    static void print(Console console, DeskServices.Lived lived) {
        DeskState state = lived.state();
        console.line("SIMULATED desk " + state.identity().orElseThrow().account() + ", "
                + (lived.replay()
                        ? "real prices lived again: fills happen at closes nobody knew at the time"
                        : "invented prices") + "; no figure here is a result.");
        console.line("Health: trading " + state.board().action() + ", books "
                + (state.link().isReconciled() ? "equal the broker's" : "not reconciled") + ", "
                + state.openOrders().size() + " open orders, " + state.pendingCommissions().size()
                + " commissions pending.");
        for (TicketRecord ticket : state.tickets().values()) {
            ticket(console, state, ticket);
        }
        console.line("");
        figures(console, state);
        console.line("Attribution is not measured in this version.");
        console.line("Report: " + lived.report().toOptional().map(Path::toString).orElseGet(() -> why(lived.report())));
        console.line("Picture: " + lived.picture().toOptional().map(Path::toString).orElseGet(() -> why(lived.picture())));
    }

    private static String why(Outcome<Path> absent) {
        return "none; " + absent.reason().orElse("");
    }

    private static void ticket(Console console, DeskState state, TicketRecord ticket) {
        console.line("");
        ticket.ticket().signal().ifPresent(signal -> signal(console, signal));
        TicketPrint.text(console, ticket);
        ticket.approval()
                .ifPresent(one -> console.line("Approved " + one.at() + " by the demonstration, "
                        + one.hash().substring(0, 6)));
        for (OrderRecord one : state.ordersOf(ticket.ticket().id())) {
            console.line("  " + one.order().ref() + " " + one.order().side() + " "
                    + one.order().instrument().symbol() + ": "
                    + Words.amount(one.filled().value(), 0) + " of "
                    + Words.amount(one.order().quantity().value(), 0) + " " + one.state()
                    + (one.note().isEmpty() ? "" : ", " + one.note()));
        }
    }

    private static void signal(Console console, SignalRanking signal) {
        StringBuilder line = new StringBuilder("Signal of " + signal.signalDate() + ", "
                + signal.formation() + "-" + signal.skip() + " momentum:");
        for (SignalRanking.Ranked one : signal.ranking().stream().limit(signal.topN()).toList()) {
            line.append(String.format(
                    Locale.ROOT, " %d %s %+.2f %%", one.rank(), one.instrument().symbol(), one.momentum() * 100));
        }
        console.line(line.toString());
    }

    private static void figures(Console console, DeskState state) {
        List<Strike> strikes = state.strikes();
        Strike last = strikes.getLast();
        console.line(strikes.size() + " sessions to " + last.session() + "; equity "
                + last.valuation().equity().map(Words::money).orElse("unknown, "
                        + String.join("; ", last.valuation().missing())));
        Outcome<Performance> measured = Performance.of(
                strikes, RoundTrip.match(state.fills().values(), state.commissions()), LocalDate.MIN, LocalDate.MAX);
        for (String name : List.of("totalReturn", "volatility", "sharpe", "maxDrawdown", "winRateDays")) {
            console.line(measured.toOptional()
                    .map(one -> figure(one.figure(name)))
                    .orElse(name + ": " + measured.reason().orElse("")));
        }
    }

    private static String figure(Figure one) {
        return String.format(
                Locale.ROOT,
                "%-12s %s (n %d; %s)",
                one.name(),
                one.value().toOptional()
                        .map(value -> one.name().equals("sharpe")
                                ? String.format(Locale.ROOT, "%.2f", value)
                                : Words.percent(value))
                        .orElse("—"),
                one.n(),
                one.value().reason().orElse(one.definition()));
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
                json.writeNumberField("equity", one.valuation().equity().orElseThrow().amount());
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
