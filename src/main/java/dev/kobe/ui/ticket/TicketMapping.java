// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.fx.Mode;
import dev.kobe.ui.ticket.TicketView.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
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
        List<CheckResult> warnings = record.checks().stream()
                .filter(one -> one.result() == Result.WARN)
                .toList();
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
                reasons(record),
                ticket.closes(),
                record.approval().map(given -> given.at()),
                record.sendsAt(),
                ticket.lines().stream()
                        .map(one -> line(one, record.checks(), warnings))
                        .toList(),
                ticket.idle().stream().map(TicketMapping::idle).toList(),
                totals(ticket, fills),
                notes(warnings),
                checks(record.checks()),
                ranking(ticket, sectors),
                rankingTitle(ticket),
                orders.isEmpty() && !record.state().isUnderWay() ? List.of() : progress(record, orders, fills),
                outlook(ticket, positionLimit),
                shifts(ticket),
                positionLimit,
                events(record, orders, fills));
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
            case BLOCKED -> proposed + until + " · cannot be approved as it stands";
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

    /// Every reason against an approval: each refusal by its sentence, or what the state says.
    private static List<String> reasons(TicketRecord record) {
        List<String> reasons = new ArrayList<>();
        for (CheckResult check : record.checks()) {
            if (check.denies()) {
                reasons.add(check.sentence());
            }
        }
        if (record.state() == TicketState.BLOCKED && !record.reason().isEmpty() && !reasons.contains(record.reason())) {
            reasons.add(record.reason());
        }
        if (record.state() == TicketState.BLOCKED && reasons.isEmpty()) {
            reasons.add("The ticket is blocked and no reason was given.");
        }
        return reasons;
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
                note(line, warnings),
                checks.stream().anyMatch(check -> check.denies() && isAbout(check, line)));
    }

    private static Optional<Integer> note(TicketLine line, List<CheckResult> warnings) {
        for (int i = 0; i < warnings.size(); i++) {
            if (isAbout(warnings.get(i), line)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isAbout(CheckResult check, TicketLine line) {
        return check.subject().startsWith(line.line() + " ");
    }

    private static TicketView.Idle idle(IdleLine line) {
        return new TicketView.Idle(
                line.instrument().symbol(),
                line.sector(),
                line.now().value(),
                line.target().value(),
                line.why());
    }

    private static TicketView.Totals totals(Ticket ticket, List<Fill> fills) {
        Money nothing = Money.zero(ticket.equity().currency());
        Money sells = nothing;
        Money buys = nothing;
        Money converts = nothing;
        Money costs = nothing;
        boolean conversion = false;
        for (TicketLine line : ticket.lines()) {
            costs = costs.plus(line.cost());
            if (line.instrument().isPair()) {
                conversion = true;
                converts = converts.plus(line.value());
            } else if (line.side() == Side.SELL) {
                sells = sells.plus(line.value());
            } else {
                buys = buys.plus(line.value());
            }
        }
        List<TicketView.CashMove> cash = new ArrayList<>();
        Map<Currency, Money> after = new TreeMap<>(ticket.cashAfter());
        ticket.cashBefore().keySet().forEach(currency -> after.putIfAbsent(currency, Money.zero(currency)));
        after.forEach((currency, then) -> cash.add(
                new TicketView.CashMove(ticket.cashBefore().getOrDefault(currency, Money.zero(currency)), then)));
        return new TicketView.Totals(
                sells,
                buys,
                conversion ? Optional.of(converts) : Optional.empty(),
                costs,
                filled(ticket, fills, Side.SELL),
                filled(ticket, fills, Side.BUY),
                cash,
                ticket.rate().map(one -> "1 " + one.base() + " = " + Format.number(one.rate(), 4) + " " + one.quote()));
    }

    /// What has been bought or sold so far, each fill at the rate read with it; absent where one was not read.
    private static Optional<Money> filled(Ticket ticket, List<Fill> fills, Side side) {
        Currency base = ticket.equity().currency();
        BigDecimal sum = BigDecimal.ZERO;
        for (Fill fill : fills) {
            if (fill.side() == side && !fill.instrument().isPair()) {
                Optional<BigDecimal> worth = fill.worth(base);
                if (worth.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(worth.get());
            }
        }
        return Optional.of(Money.rounded(base, sum));
    }

    private static List<TicketView.Note> notes(List<CheckResult> warnings) {
        List<TicketView.Note> notes = new ArrayList<>();
        for (int i = 0; i < warnings.size(); i++) {
            notes.add(new TicketView.Note(
                    i + 1, warnings.get(i).subject(), warnings.get(i).sentence()));
        }
        return notes;
    }

    /// One row per check number, the refused ones first; a check that asks every line is named once for all of them.
    private static TicketView.Checks checks(List<CheckResult> results) {
        Map<Integer, List<CheckResult>> byNumber = new TreeMap<>();
        results.stream().filter(one -> one.result() != Result.SKIPPED).forEach(one -> byNumber.computeIfAbsent(
                        one.number(), number -> new ArrayList<>())
                .add(one));
        List<TicketView.Check> list = byNumber.values().stream()
                .map(TicketMapping::check)
                .sorted(Comparator.comparing((TicketView.Check one) -> one.condition() != Condition.STOPPED))
                .toList();
        int passed = (int) list.stream()
                .filter(one -> one.condition() != Condition.STOPPED)
                .count();
        return new TicketView.Checks(passed, list.size(), list);
    }

    private static TicketView.Check check(List<CheckResult> ofOneNumber) {
        for (CheckResult one : ofOneNumber) {
            if (one.denies()) {
                return new TicketView.Check(Condition.STOPPED, one.sentence());
            }
        }
        for (CheckResult one : ofOneNumber) {
            if (one.result() == Result.WARN) {
                return new TicketView.Check(Condition.WARNING, one.sentence());
            }
        }
        CheckResult first = ofOneNumber.getFirst();
        int lines = ofOneNumber.size();
        boolean alike =
                ofOneNumber.stream().map(CheckResult::sentence).distinct().count() == 1;
        String all = PreTradeChecks.ALL.stream()
                .filter(one -> one.number() == first.number() && !alike)
                .map(one -> one.title() + ", " + (lines == 2 ? "both lines" : "all " + lines + " lines"))
                .findFirst()
                .orElse(first.sentence());
        return new TicketView.Check(Condition.NORMAL, all);
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

    private static List<TicketView.Progress> progress(TicketRecord record, List<OrderRecord> orders, List<Fill> fills) {
        List<TicketView.Progress> rows = new ArrayList<>();
        for (TicketLine line : record.ticket().lines()) {
            Optional<OrderRecord> latest = orders.stream()
                    .filter(one -> one.order().ref().line() == line.line())
                    .max(Comparator.comparingInt(one -> one.order().ref().attempt()));
            rows.add(latest.map(order -> sent(line, order, fills)).orElseGet(() -> unsent(line, record)));
        }
        return rows;
    }

    private static TicketView.Progress unsent(TicketLine line, TicketRecord record) {
        boolean over = record.state().isFinal();
        boolean buy = line.side() == Side.BUY;
        String why = over
                ? "was never sent"
                : buy && !line.instrument().isPair() ? "waits until the cash for it is there" : "is next";
        return new TicketView.Progress(
                line.line(),
                buy,
                line.instrument().symbol(),
                line.quantity().value(),
                0,
                Condition.ABSENT,
                over ? "NOT SENT" : "WAITING",
                "",
                why);
    }

    private static TicketView.Progress sent(TicketLine line, OrderRecord order, List<Fill> fills) {
        BigDecimal asked = order.order().quantity().value();
        BigDecimal filled = order.filled().value();
        double share = asked.signum() == 0
                ? 0
                : filled.divide(asked, MathContext.DECIMAL32).doubleValue();
        String price = averagePrice(order, fills)
                .map(paid -> price(paid.setScale(4, RoundingMode.HALF_EVEN)))
                .orElse("");
        String at = price.isEmpty() ? "" : " at " + price;
        String slip =
                averagePrice(order, fills).map(paid -> slippage(line, paid)).orElse("");
        String done = number(filled) + at;
        String rest = number(order.remaining().value()) + " working at limit "
                + price(order.order().limit().value());
        String cancelling = order.cancelRequested() ? "; cancellation asked for" : "";
        String note = order.note();
        return switch (order.state()) {
            case INTENDED -> row(line, order, share, Condition.ABSENT, "SENDING", "", "on its way to the broker");
            case WORKING -> row(line, order, share, Condition.ABSENT, "WORKING", "", rest + cancelling);
            case PARTLY_FILLED ->
                row(
                        line,
                        order,
                        share,
                        Condition.ABSENT,
                        "PARTLY FILLED",
                        number(filled) + " of " + number(asked) + at + ";",
                        rest + cancelling);
            case FILLED ->
                row(line, order, share, Condition.NORMAL, "FILLED", done + (slip.isEmpty() ? "" : ";"), slip);
            case CANCELLED ->
                row(
                        line,
                        order,
                        share,
                        Condition.ABSENT,
                        "CANCELLED",
                        filled.signum() == 0 ? "nothing filled;" : done + ";",
                        note.isEmpty() ? "the rest is cancelled" : note);
            case REJECTED ->
                row(
                        line,
                        order,
                        share,
                        Condition.WARNING,
                        "REJECTED",
                        "by the broker:",
                        note.isEmpty() ? "no reason given" : note);
            case NOT_SENT ->
                row(
                        line,
                        order,
                        share,
                        Condition.ABSENT,
                        "NOT SENT",
                        "",
                        note.isEmpty() ? "proven never to have reached the broker" : note);
            case UNKNOWN ->
                row(
                        line,
                        order,
                        share,
                        Condition.UNKNOWN,
                        "UNCERTAIN",
                        "not known; never sent again:",
                        note.isEmpty() ? "the broker is asked by our reference" : note);
        };
    }

    private static TicketView.Progress row(
            TicketLine line,
            OrderRecord order,
            double share,
            Condition condition,
            String word,
            String happened,
            String quiet) {
        return new TicketView.Progress(
                line.line(),
                order.order().side() == Side.BUY,
                line.instrument().symbol(),
                order.order().quantity().value(),
                share,
                condition,
                word,
                happened,
                quiet);
    }

    private static Optional<BigDecimal> averagePrice(OrderRecord order, List<Fill> fills) {
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Fill fill : fills) {
            if (fill.ref().equals(order.order().ref())) {
                shares = shares.add(fill.quantity().value());
                paid = paid.add(fill.quantity().value().multiply(fill.price().value()));
            }
        }
        return shares.signum() == 0 ? Optional.empty() : Optional.of(paid.divide(shares, MathContext.DECIMAL64));
    }

    /// Side times (fill - mid) over mid, in basis points; positive is worse than decided.
    private static String slippage(TicketLine line, BigDecimal paid) {
        BigDecimal mid = line.mid().value();
        BigDecimal bps = paid.subtract(mid)
                .multiply(BigDecimal.valueOf(line.side().sign()))
                .divide(mid, MathContext.DECIMAL64)
                .movePointRight(4)
                .setScale(1, RoundingMode.HALF_EVEN);
        return bps.signum() == 0
                ? "as decided"
                : Format.number(bps.abs(), 1) + " bp " + (bps.signum() > 0 ? "worse" : "better") + " than decided";
    }

    private static String price(BigDecimal price) {
        BigDecimal shown = price.setScale(Math.min(price.scale(), 5), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return Format.number(shown, Math.clamp(shown.scale(), 2, 5));
    }

    private static String number(BigDecimal quantity) {
        return Format.number(quantity, Math.max(0, quantity.stripTrailingZeros().scale()));
    }

    private static List<TicketView.Outlook> outlook(Ticket ticket, BigDecimal positionLimit) {
        List<TicketView.Outlook> rows = new ArrayList<>();
        BigDecimal largestNow = largest(ticket, true);
        BigDecimal largestThen = largest(ticket, false);
        rows.add(new TicketView.Outlook(
                "Largest weight, %",
                text(Format.percentNumber(largestNow, 1)),
                text(Format.percentNumber(largestThen, 1)),
                Format.percentNumber(positionLimit, 1)));
        rows.add(new TicketView.Outlook(
                "Invested, %",
                text(Format.percentNumber(sum(ticket, true), 1)),
                text(Format.percentNumber(sum(ticket, false), 1)),
                "100.0"));
        rows.add(new TicketView.Outlook(
                "Holdings", text(String.valueOf(held(ticket, true))), text(String.valueOf(held(ticket, false))), ""));
        Map<Currency, Money> after = new TreeMap<>(ticket.cashAfter());
        Map<Currency, Money> before = new TreeMap<>(ticket.cashBefore());
        before.keySet().forEach(currency -> after.putIfAbsent(currency, Money.zero(currency)));
        after.forEach((currency, then) -> rows.add(new TicketView.Outlook(
                "Cash, " + currency.code(),
                new Amount.Cash(before.getOrDefault(currency, Money.zero(currency))),
                new Amount.Cash(then),
                "≥ 0")));
        rows.add(new TicketView.Outlook(
                "Turnover, both sides, %", text(""), text(Format.percentNumber(ticket.turnover(), 1)), ""));
        return rows;
    }

    private static Amount text(String text) {
        return new Amount.Text(text);
    }

    private static BigDecimal largest(Ticket ticket, boolean now) {
        return weights(ticket, now).stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal sum(Ticket ticket, boolean now) {
        return weights(ticket, now).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long held(Ticket ticket, boolean now) {
        return weights(ticket, now).stream().filter(one -> one.signum() > 0).count();
    }

    private static List<BigDecimal> weights(Ticket ticket, boolean now) {
        return shifts(ticket).stream()
                .map(shift -> now ? shift.now() : shift.target())
                .toList();
    }

    private static List<TicketView.Shift> shifts(Ticket ticket) {
        List<TicketView.Shift> shifts = new ArrayList<>();
        for (TicketLine line : ticket.lines()) {
            if (!line.instrument().isPair()) {
                shifts.add(new TicketView.Shift(
                        line.instrument().symbol(),
                        line.now().value(),
                        line.target().value()));
            }
        }
        for (IdleLine line : ticket.idle()) {
            // What is left alone stays where it is, whatever its target says.
            shifts.add(new TicketView.Shift(
                    line.instrument().symbol(), line.now().value(), line.now().value()));
        }
        return shifts.stream()
                .filter(one -> one.now().signum() > 0 || one.target().signum() > 0)
                .toList();
    }

    private static List<TicketView.Happening> events(TicketRecord record, List<OrderRecord> orders, List<Fill> fills) {
        List<TicketView.Happening> events = new ArrayList<>();
        for (Fill fill : fills) {
            events.add(new TicketView.Happening(
                    fill.at(),
                    fill.ref().toString(),
                    fill.instrument().symbol() + " " + number(fill.quantity().value()) + " filled at "
                            + price(fill.price().value())));
        }
        for (OrderRecord order : orders) {
            events.add(new TicketView.Happening(
                    order.intendedAt(),
                    order.order().ref().toString(),
                    (order.order().side() == Side.BUY ? "buy " : "sell ")
                            + order.order().instrument().symbol() + " handed to the broker"));
        }
        record.approval()
                .ifPresent(given -> events.add(new TicketView.Happening(
                        given.at(),
                        record.ticket().id().toString(),
                        "approved, " + given.hash().substring(0, 6))));
        events.sort(Comparator.comparing(TicketView.Happening::at).reversed());
        return events;
    }
}
