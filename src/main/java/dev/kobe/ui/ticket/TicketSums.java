// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.ticket.TicketView.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The sums of a ticket: what it sells, buys and costs, and the portfolio before and after it; amounts in the base
/// currency, weights as ratios of equity.
final class TicketSums {
    private TicketSums() {}

    static TicketView.Totals totals(Ticket ticket, List<Fill> fills) {
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

    static List<TicketView.Outlook> outlook(Ticket ticket, BigDecimal positionLimit) {
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
                .map(shift -> now ? shift.now() : shift.after())
                .toList();
    }

    /// What the order makes of the weight, which for a buy that was cut to the cash is less than its target.
    private static BigDecimal after(TicketLine line, Money equity) {
        if (line.side() == Side.SELL && line.target().value().signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal moved = line.value().amount().divide(equity.amount(), MathContext.DECIMAL64);
        return line.now()
                .value()
                .add(moved.multiply(BigDecimal.valueOf(line.side().sign())))
                .max(BigDecimal.ZERO);
    }

    static List<TicketView.Shift> shifts(Ticket ticket) {
        List<TicketView.Shift> shifts = new ArrayList<>();
        for (TicketLine line : ticket.lines()) {
            if (!line.instrument().isPair()) {
                shifts.add(new TicketView.Shift(
                        line.instrument().symbol(), line.now().value(), after(line, ticket.equity())));
            }
        }
        for (IdleLine line : ticket.idle()) {
            // What is left alone stays where it is, whatever its target says.
            shifts.add(new TicketView.Shift(
                    line.instrument().symbol(), line.now().value(), line.now().value()));
        }
        return shifts.stream()
                .filter(one -> one.now().signum() > 0 || one.after().signum() > 0)
                .toList();
    }
}
