// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What orders cost against their decision price, positive is a cost: delay from decision to arrival, trading from
/// arrival to fill, and fees (Perold, 1988).
///
/// Example: 100 bought at a decision of 50.00, arrival 50.05, filled at 50.10 with 2.50 of fees, base currency: delay
/// 10 bp, trading 10 bp, fees 5 bp of 5,000.00.
///
/// @param orders every order up to the month's end, by time
public record OrderCosts(List<OrderCost> orders) {
    private static final BigDecimal TO_BPS = BigDecimal.valueOf(10_000);

    /// One order; a price that was not recorded makes what rests on it absent, and so does a commission to come.
    ///
    /// @param decision middle of the spread when the ticket was proposed
    /// @param arrival the same at the approval
    /// @param value filled quantity at the decision price in the base currency
    /// @param delay in the base currency, as are trading and fees
    public record OrderCost(
            Instant at,
            Side side,
            InstrumentId instrument,
            OrderState state,
            BigDecimal ordered,
            BigDecimal filled,
            Optional<BigDecimal> decision,
            Optional<BigDecimal> arrival,
            Optional<BigDecimal> fill,
            Optional<BigDecimal> value,
            Optional<BigDecimal> delay,
            Optional<BigDecimal> trading,
            Optional<BigDecimal> fees,
            Optional<Instant> lastFill) {
        public boolean isConversion() {
            return instrument.isPair();
        }

        /// Delay, trading and fees rounded to the penny so that they add to the order's rounded cost; absent where one
        /// of them is.
        public Optional<List<BigDecimal>> pennies() {
            return parts().map(parts -> LargestRemainder.round(parts, 2));
        }

        /// The same in basis points of the decision value, to one place.
        public Optional<List<BigDecimal>> tenths() {
            return parts().filter(
                            parts -> value.filter(worth -> worth.signum() > 0).isPresent())
                    .map(parts -> LargestRemainder.round(
                            parts.stream()
                                    .map(one -> bps(Optional.of(one)).orElseThrow())
                                    .toList(),
                            1));
        }

        private Optional<List<BigDecimal>> parts() {
            return delay.flatMap(one -> trading.flatMap(two -> fees.map(three -> List.of(one, two, three))));
        }

        /// The whole cost in the base currency, to the penny.
        public Optional<BigDecimal> total() {
            return pennies().map(OrderCosts::sum);
        }

        /// Delay and trading together in basis points of the decision value.
        public Optional<BigDecimal> slippageBps() {
            return delay.flatMap(one -> trading.flatMap(two -> bps(Optional.of(one.add(two)))));
        }

        public Optional<BigDecimal> bps(Optional<BigDecimal> cost) {
            return cost.flatMap(amount -> value.filter(worth -> worth.signum() > 0)
                    .map(worth -> amount.multiply(TO_BPS).divide(worth, MathContext.DECIMAL64)));
        }
    }

    public OrderCosts {
        orders = List.copyOf(orders);
    }

    static OrderCosts of(ReportFacts facts) {
        return new OrderCosts(facts.orders().stream()
                .filter(one -> one.state() != OrderState.NOT_SENT)
                .sorted(Comparator.comparing(OrderRecord::intendedAt)
                        .thenComparing(one -> one.order().ref()))
                .map(one -> cost(facts, one))
                .toList());
    }

    /// The orders of the report month.
    List<OrderCost> of(ReportFacts facts, YearMonth month) {
        return orders.stream()
                .filter(one -> YearMonth.from(facts.day(one.at())).equals(month))
                .toList();
    }

    static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static OrderCost cost(ReportFacts facts, OrderRecord record) {
        Order order = record.order();
        Currency base = facts.input().base();
        List<Fill> fills = facts.fills().stream()
                .filter(one -> one.ref().equals(order.ref()))
                .toList();
        Optional<TicketRecord> ticket = facts.input().tickets().stream()
                .filter(one -> one.ticket().id().equals(order.ref().ticket()))
                .findFirst();
        Optional<BigDecimal> decision = ticket.flatMap(
                        one -> one.ticket().line(order.ref().line()))
                .map(TicketLine::mid)
                .map(Price::inCurrency);
        Optional<BigDecimal> arrival = ticket.flatMap(one -> one.approvalQuotes().stream()
                        .filter(quote -> quote.instrument().equals(order.instrument()))
                        .findFirst())
                .map(Quote::mid)
                .map(Price::inCurrency);
        BigDecimal filled = fills.stream().map(one -> one.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean any = filled.signum() > 0;
        Optional<BigDecimal> average = any
                ? Optional.of(fills.stream()
                        .map(one -> one.price().worth(one.quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(filled, MathContext.DECIMAL64))
                : Optional.empty();
        BigDecimal sign = BigDecimal.valueOf(order.side().sign());
        return new OrderCost(
                record.intendedAt(),
                order.side(),
                order.instrument(),
                record.state(),
                order.quantity().value(),
                filled,
                decision,
                arrival,
                average,
                decision.filter(price -> any).flatMap(price -> inBase(fills, base, fill -> price)),
                decision.filter(price -> any)
                        .flatMap(from -> arrival.flatMap(to ->
                                inBase(fills, base, fill -> to.subtract(from).multiply(sign)))),
                arrival.filter(price -> any)
                        .flatMap(from -> inBase(
                                fills,
                                base,
                                fill -> fill.price().inCurrency().subtract(from).multiply(sign))),
                any ? fees(facts, fills, base) : Optional.empty(),
                fills.stream().map(Fill::at).max(Comparator.naturalOrder()));
    }

    private static Optional<BigDecimal> inBase(
            List<Fill> fills, Currency base, java.util.function.Function<Fill, BigDecimal> perShare) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fill fill : fills) {
            Optional<BigDecimal> one = FxRate.inBase(
                    base,
                    perShare.apply(fill).multiply(fill.quantity().value()),
                    fill.price().currency(),
                    fill.rate());
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(one.get());
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> fees(ReportFacts facts, List<Fill> fills, Currency base) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fill fill : fills) {
            Optional<BigDecimal> one = Optional.ofNullable(
                            facts.input().commissions().get(fill.id().root()))
                    .map(Commission::posted)
                    .flatMap(posted -> FxRate.inBase(base, posted.amount(), posted.currency(), fill.rate()));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(one.get());
        }
        return Optional.of(sum);
    }
}
