// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderMids;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Postings;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// A ticket of the past that bought and sold the same shares again, as the journal would have it: what the breakers of
/// ended trades judge. Nothing of it is left in the books but what it cost.
///
/// Example: 8 pairs that each lost 1 % on either side are eight losses in a row.
///
/// @param pairs how many purchases, each followed by a sale that closes it
/// @param costBps how much worse than its decision price each order was filled; below zero is better
/// @param impactBps how far the mid moved against each order
/// @param unfilled share of each order that was not filled, from 0 to 1
/// @param today whether the ticket ended in the session of the drill, minutes ago, or in the one before
record PastTrades(int pairs, BigDecimal costBps, BigDecimal impactBps, BigDecimal unfilled, boolean today) {
    private static final TicketId TICKET = new TicketId("T-" + DrillMorning.FRIDAY);
    private static final BigDecimal LOSING = BigDecimal.valueOf(100);
    private static final long SHARES_IN_PARTS = 100;
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);

    static PastTrades losses(int pairs, boolean today) {
        return new PastTrades(pairs, LOSING, BigDecimal.ZERO, BigDecimal.ZERO, today);
    }

    static PastTrades wins(int pairs) {
        return new PastTrades(pairs, LOSING.negate(), BigDecimal.ZERO, BigDecimal.ZERO, false);
    }

    private long ordered() {
        return unfilled.signum() == 0 ? 1 : SHARES_IN_PARTS;
    }

    private Quantity filled() {
        return Quantity.of(BigDecimal.ONE
                .subtract(unfilled)
                .multiply(BigDecimal.valueOf(ordered()))
                .setScale(0, RoundingMode.FLOOR));
    }

    /// The events that say so, for a desk whose books are open.
    ///
    /// @param fund what was traded, and `mid` its decision price
    /// @param rate between the base and the fund's currency; empty where they are the same
    List<DeskEvent> events(DeskState state, Instrument fund, Price mid, Optional<FxRate> rate, Instant endedAt) {
        List<TicketLine> lines = LongStream.rangeClosed(1, 2L * pairs)
                .mapToObj(number -> line(state, fund, mid, (int) number))
                .toList();
        List<DeskEvent> events = new ArrayList<>();
        events.add(new DeskEvent.TicketProposed(new TicketRecord(
                ticket(state, lines, endedAt),
                TicketState.FILLED,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                endedAt,
                false,
                "")));
        for (TicketLine line : lines) {
            // A purchase before any sale, so that every sale closes one.
            Instant at = endedAt.minus(BEFORE_ITS_END).plusMillis(line.line());
            order(events, fund, line, rate, at);
        }
        return events;
    }

    private void order(List<DeskEvent> events, Instrument fund, TicketLine line, Optional<FxRate> rate, Instant at) {
        OrderRef ref = new OrderRef(TICKET, line.line(), 1);
        events.add(new DeskEvent.OrderIntended(
                new Order(
                        ref,
                        StrategyId.MOMENTUM_12_1,
                        fund.id(),
                        line.side(),
                        line.quantity(),
                        line.limit(),
                        Purpose.REBALANCE),
                at));
        events.add(new DeskEvent.OrderSent(ref, at));
        Price arrival = line.mid();
        BigDecimal moved = impactBps.multiply(BigDecimal.valueOf(line.side().sign()));
        events.add(new DeskEvent.MidKept(ref, OrderMids.Moment.ARRIVAL, arrival, at));
        events.add(new DeskEvent.MidKept(ref, OrderMids.Moment.AFTER, arrival.moved(new Bps(moved)), at));
        if (filled().isPositive()) {
            Fill fill = new Fill(
                    new ExecutionId("drill." + line.line(), 1),
                    ref,
                    line.line(),
                    StrategyId.MOMENTUM_12_1,
                    fund.id(),
                    line.side(),
                    filled(),
                    line.limit(),
                    at,
                    rate,
                    false);
            events.add(new DeskEvent.FillBooked(
                    Postings.of(fill, fund, Optional.empty()), Optional.of(OrderState.FILLED), filled()));
            Commission free = new Commission(fill.id().root(), BigDecimal.ZERO, fund.currency());
            events.add(new DeskEvent.CommissionBooked(free, Postings.of(free, fill, fund)));
        }
        if (unfilled.signum() > 0) {
            events.add(new DeskEvent.OrderMoved(ref, OrderState.CANCELLED, at, "its day was over"));
        }
    }

    private TicketLine line(DeskState state, Instrument fund, Price mid, int number) {
        boolean buys = number <= pairs;
        Money nothing = Money.zero(state.book().base());
        return new TicketLine(
                number,
                fund.id(),
                fund.sector(),
                buys ? Side.BUY : Side.SELL,
                Quantity.of(ordered()),
                mid.moved(new Bps(buys ? costBps : costBps.negate())),
                mid,
                Optional.empty(),
                nothing,
                Money.zero(fund.currency()),
                nothing,
                Bps.of("0"),
                new Weight(BigDecimal.ZERO),
                new Weight(BigDecimal.ZERO),
                "a trade of the past, for the drill");
    }

    private static Ticket ticket(DeskState state, List<TicketLine> lines, Instant endedAt) {
        return new Ticket(
                TICKET,
                StrategyId.MOMENTUM_12_1,
                Purpose.REBALANCE,
                state.identity().orElseThrow().account(),
                state.identity().orElseThrow().profile(),
                endedAt.minus(BEFORE_ITS_END),
                endedAt.minus(BEFORE_ITS_END),
                endedAt,
                Optional.empty(),
                new Weight(BigDecimal.ONE),
                lines,
                List.of(),
                List.of(),
                Optional.empty(),
                Money.zero(state.book().base()),
                Map.of(),
                Map.of(),
                BigDecimal.ZERO);
    }
}
