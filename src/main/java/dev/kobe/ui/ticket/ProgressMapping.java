// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How the orders of a ticket stand, line by line, and what has happened to them.
final class ProgressMapping {
    private ProgressMapping() {}

    static List<TicketView.Progress> progress(TicketRecord record, List<OrderRecord> orders, List<Fill> fills) {
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
                        "never sent again:",
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

    static List<TicketView.Happening> events(TicketRecord record, List<OrderRecord> orders, List<Fill> fills) {
        List<TicketView.Happening> events = new ArrayList<>();
        for (Fill fill : fills) {
            events.add(new TicketView.Happening(
                    fill.at(),
                    fill.ref().toString(),
                    fill.instrument().symbol() + " " + number(fill.quantity().value()) + " filled at "
                            + price(fill.price().value())
                            + (fill.priceMayChange() ? ", a price that may still change" : "")));
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
