// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns a ticket record, its orders and fills into what the screen shows; pure, and judges nothing: checks, states and
/// reasons are printed as the guardian gave them.
public final class TicketMapping {
    private TicketMapping() {}

    /// The view of one ticket.
    ///
    /// @param orders the orders sent for it, and `fills` their executions
    /// @param limits the limits in force, for the largest weight; empty before a desk is open
    /// @param sectors the sector of each symbol of the universe, for the ranking
    public static TicketView view(
            TicketRecord record,
            List<OrderRecord> orders,
            List<Fill> fills,
            Optional<GateLimits> limits,
            boolean simulated,
            Map<String, String> sectors) {
        Ticket ticket = record.ticket();
        List<CheckResult> warnings = record.warnings();
        BigDecimal positionLimit =
                limits.map(known -> known.positionShare().value()).orElse(BigDecimal.ONE);
        return new TicketView(
                ticket.id(),
                ticket.hash(),
                title(ticket),
                strategy(ticket),
                Mode.of(ticket.profile()),
                Format.accountTail(ticket.account()),
                simulated,
                record.state(),
                status(record),
                record.state() == TicketState.READY || record.state() == TicketState.CHECKED ? record.reason() : "",
                CheckMapping.reasons(record),
                ticket.closes(),
                record.approval().map(given -> given.at()),
                record.sendsAt(),
                ticket.lines().stream()
                        .map(one -> line(one, record.checks(), warnings))
                        .toList(),
                ticket.idle().stream().map(TicketMapping::idle).toList(),
                TicketSums.totals(ticket, fills),
                CheckMapping.notes(warnings),
                CheckMapping.overrides(record),
                CheckMapping.checks(record.checks()),
                ranking(ticket, sectors),
                rankingTitle(ticket),
                orders.isEmpty() && !record.state().isUnderWay()
                        ? List.of()
                        : ProgressMapping.progress(record, orders, fills),
                TicketSums.outlook(ticket, positionLimit),
                TicketSums.shifts(ticket),
                positionLimit,
                ProgressMapping.events(record, orders, fills));
    }

    private static String title(Ticket ticket) {
        String date = Format.longDate(ticket.opens().atZone(Format.LONDON).toLocalDate());
        return switch (ticket.purpose()) {
            case REBALANCE -> "Rebalance " + date;
            case DEPOSIT -> "Invest a deposit, " + date;
            case WITHDRAWAL_FUNDING -> "Fund a withdrawal, " + date;
            case RAMP -> "Re-entry to " + Format.percent(ticket.rampStep().value(), 0) + ", " + date;
            case REDUCTION -> "Reduce, " + date;
            case FLATTEN -> "Flatten, " + date;
        };
    }

    private static String strategy(Ticket ticket) {
        String ramp = ticket.rampStep().value().compareTo(BigDecimal.ONE) == 0
                ? ""
                : ", at " + Format.percent(ticket.rampStep().value(), 0) + " of full size";
        return ticket.strategy().name() + (ticket.purpose() == Purpose.RAMP ? "" : ramp);
    }

    private static String status(TicketRecord record) {
        Ticket ticket = record.ticket();
        String proposed = "Proposed " + Format.clock(ticket.proposedAt()) + oldest(ticket);
        String until = " · valid until " + Format.minute(ticket.closes()) + " London";
        String approved = record.approval()
                .map(given -> "Approved " + Format.clock(given.at()))
                .orElse(proposed);
        String code = record.approval()
                .map(given -> " · approval " + given.hash().substring(0, 6))
                .orElse("");
        String because = record.reason().isEmpty() ? "" : " · " + record.reason();
        return switch (record.state()) {
            case PROPOSED -> proposed + " · checks are running";
            case CHECKED, READY -> proposed + until;
            case BLOCKED ->
                proposed
                        + until
                        + (CheckMapping.overrides(record).isEmpty()
                                ? " · cannot be approved as it stands"
                                : " · only your override lets it be approved now");
            case COUNTING_DOWN -> approved + " · nothing has been sent yet";
            case TRANSMITTING -> approved + " · sending since " + Format.clock(record.changedAt()) + code;
            case WORKING -> approved + (record.closing() ? " · cancelling what is left" : " · sent") + code + because;
            case UNCERTAIN ->
                "The fate of an order is not known since " + Format.clock(record.changedAt())
                        + " · nothing is sent again; the broker is asked by our reference" + because;
            case PARTLY_FILLED, FILLED, CANCELLED, EXPIRED, SKIPPED ->
                record.state().word() + " " + Format.clock(record.changedAt()) + because;
        };
    }

    private static String oldest(Ticket ticket) {
        Duration age = ticket.quotes().stream()
                .map(quote -> quote.age(ticket.proposedAt()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return ticket.quotes().isEmpty() ? "" : " from prices " + Format.age(age) + " old or newer";
    }

    private static TicketView.Line line(TicketLine line, List<CheckResult> checks, List<CheckResult> warnings) {
        boolean pair = line.instrument().isPair();
        return new TicketView.Line(
                line.line(),
                line.instrument().symbol(),
                pair ? "Conversion" : line.sector(),
                pair ? Optional.empty() : Optional.of(line.now().value()),
                pair ? Optional.empty() : Optional.of(line.target().value()),
                line.side() == Side.BUY,
                line.quantity().value(),
                line.limit().value(),
                line.limit().unit().toString(),
                line.value(),
                line.cost(),
                line.costBps(),
                CheckMapping.note(line, warnings),
                checks.stream().anyMatch(check -> check.denies() && CheckMapping.isAbout(check, line)));
    }

    private static TicketView.Idle idle(IdleLine line) {
        boolean conversion = line.instrument().isPair();
        return new TicketView.Idle(
                line.instrument().symbol(),
                line.sector(),
                conversion ? Optional.empty() : Optional.of(line.now().value()),
                conversion ? Optional.empty() : Optional.of(line.target().value()),
                line.why());
    }

    private static List<TicketView.Ranked> ranking(Ticket ticket, Map<String, String> known) {
        Map<String, String> sectors = new TreeMap<>(known);
        ticket.lines().forEach(line -> sectors.put(line.instrument().symbol(), line.sector()));
        ticket.idle().forEach(line -> sectors.put(line.instrument().symbol(), line.sector()));
        return ticket.signal().stream()
                .flatMap(signal -> signal.ranking().stream())
                .map(one -> new TicketView.Ranked(
                        one.rank(),
                        one.instrument().symbol(),
                        sectors.getOrDefault(one.instrument().symbol(), ""),
                        BigDecimal.valueOf(one.momentum()),
                        one.target().value()))
                .toList();
    }

    private static String rankingTitle(Ticket ticket) {
        return ticket.signal()
                .map((SignalRanking signal) ->
                        "Momentum " + signal.formation() + "-" + signal.skip() + " at the close of "
                                + Format.shortDate(signal.signalDate()) + ": best " + signal.topN() + " of "
                                + signal.ranking().size())
                .orElse("");
    }
}
