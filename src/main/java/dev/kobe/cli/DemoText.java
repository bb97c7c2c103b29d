// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.book.Strike;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.Figure;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The demonstration as text: health, signal, ticket, approval, fills, figures, and where report and picture lie. The
/// window's command prints it too where there is no display.
public final class DemoText {
    private DemoText() {}

    /// Prints what a demonstration lived.
    public static void print(Consumer<String> out, DeskServices.Lived lived) {
        DeskState state = lived.state();
        out.accept("SIMULATED desk " + state.identity().orElseThrow().account() + ", "
                + (lived.replay()
                        ? "real prices lived again: fills happen at closes nobody knew at the time"
                        : "invented prices")
                + "; no figure here is a result.");
        out.accept("Health: trading " + state.board().action() + ", books "
                + (state.isReconciled() ? "equal the broker's" : "not reconciled") + ", "
                + state.openOrders().size() + " open orders, "
                + state.pendingCommissions().size()
                + " commissions pending.");
        for (TicketRecord ticket : state.tickets().values()) {
            ticket(out, state, ticket);
        }
        out.accept("");
        figures(out, state);
        out.accept("Attribution is not measured in this version.");
        out.accept("Report: " + lived.report().toOptional().map(Path::toString).orElseGet(() -> why(lived.report())));
        out.accept("Backup: " + lived.backup().toOptional().map(Path::toString).orElseGet(() -> why(lived.backup())));
        out.accept(
                "Picture: " + lived.picture().toOptional().map(Path::toString).orElseGet(() -> why(lived.picture())));
    }

    private static String why(Outcome<Path> absent) {
        return "none; " + absent.reason().orElse("");
    }

    private static void ticket(Consumer<String> out, DeskState state, TicketRecord ticket) {
        out.accept("");
        ticket.ticket().signal().ifPresent(signal -> signal(out, signal));
        TicketPrint.text(out, ticket);
        ticket.approval()
                .ifPresent(one -> out.accept("Approved " + one.at() + " by the demonstration, "
                        + one.hash().substring(0, 6)));
        for (OrderRecord one : state.ordersOf(ticket.ticket().id())) {
            out.accept("  " + one.order().ref() + " " + one.order().side() + " "
                    + one.order().instrument().symbol() + ": "
                    + Words.amount(one.filled().value(), 0) + " of "
                    + Words.amount(one.order().quantity().value(), 0) + " " + one.state()
                    + (one.note().isEmpty() ? "" : ", " + one.note()));
        }
    }

    private static void signal(Consumer<String> out, SignalRanking signal) {
        StringBuilder line = new StringBuilder(
                "Signal of " + signal.signalDate() + ", " + signal.formation() + "-" + signal.skip() + " momentum:");
        for (SignalRanking.Ranked one :
                signal.ranking().stream().limit(signal.topN()).toList()) {
            line.append(String.format(
                    Locale.ROOT, " %d %s %+.2f %%", one.rank(), one.instrument().symbol(), one.momentum() * 100));
        }
        out.accept(line.toString());
    }

    private static void figures(Consumer<String> out, DeskState state) {
        List<Strike> strikes = state.strikes();
        Strike last = strikes.getLast();
        out.accept(strikes.size() + " sessions to " + last.session() + "; equity "
                + last.valuation()
                        .equity()
                        .map(Words::money)
                        .orElse("unknown, " + String.join("; ", last.valuation().missing())));
        Outcome<Performance> measured = Performance.of(
                strikes,
                RoundTrip.match(state.fills().values(), state.commissions(), state.actionPostings()),
                Performance.Against.nothing(),
                LocalDate.MIN,
                LocalDate.MAX);
        for (String name : List.of("totalReturn", "volatility", "sharpe", "maxDrawdown", "winRateDays")) {
            out.accept(measured.toOptional()
                    .map(one -> figure(one.figure(name)))
                    .orElse(name + ": " + measured.reason().orElse("")));
        }
    }

    private static String figure(Figure one) {
        return String.format(
                Locale.ROOT,
                "%-12s %s (n %d; %s)",
                one.name(),
                one.value()
                        .toOptional()
                        .map(value -> one.name().equals("sharpe")
                                ? String.format(Locale.ROOT, "%.2f", value)
                                : Words.percent(value))
                        .orElse("—"),
                one.n(),
                one.value().reason().orElse(one.definition()));
    }
}
