// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.TradeId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A desk's own fills as rows of the mission's executions CSV: the valid revision of each, the ticket's mid as the
/// price intended.
public final class DeskExecutions {
    private static final BigDecimal TO_BPS = BigDecimal.valueOf(10_000);

    private DeskExecutions() {}

    /// The rows in the order of their time.
    ///
    /// @param commissions by execution root; a fill whose cost has not come has none in its row
    /// @param ticketOf the ticket of a fill, if the desk knows it
    public static List<ExecutionRow> of(
            String account,
            Collection<Fill> fills,
            Map<String, Commission> commissions,
            Function<Fill, Optional<TicketRecord>> ticketOf) {
        return fills.stream()
                .map(fill -> row(account, fill, commissions, ticketOf.apply(fill)))
                .sorted(ExecutionRow.ORDER)
                .toList();
    }

    private static ExecutionRow row(
            String account, Fill fill, Map<String, Commission> commissions, Optional<TicketRecord> ticket) {
        Optional<BigDecimal> intended = ticket.flatMap(
                        one -> one.ticket().line(fill.ref().line()))
                .map(TicketLine::mid)
                .map(Price::inCurrency);
        BigDecimal paid = fill.price().inCurrency();
        Optional<Commission> commission =
                Optional.ofNullable(commissions.get(fill.id().root()));
        return new ExecutionRow(
                TradeId.of(account, fill.id().root()),
                fill.at(),
                fill.instrument().symbol(),
                fill.instrument().isPair() ? "FX" : "STK",
                fill.side(),
                fill.quantity().value(),
                intended,
                paid,
                intended.filter(price -> price.signum() > 0).map(price -> slippage(fill, price, paid)),
                commission.map(Commission::amount),
                commission.map(one -> one.currency().toString()));
    }

    private static BigDecimal slippage(Fill fill, BigDecimal intended, BigDecimal paid) {
        return paid.subtract(intended)
                .multiply(BigDecimal.valueOf(fill.side().sign()))
                .multiply(TO_BPS)
                .divide(intended, MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_EVEN);
    }
}
