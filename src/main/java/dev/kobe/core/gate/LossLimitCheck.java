// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.breaker.Verdict;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// If this order and the ticket's others fill at their limits, and their costs are paid, no drawdown
/// reaches the level that halts. What only sells holdings goes on with a word where the drawdown is
/// not known.
///
/// Example: an index of 0.985 on a day's base of 1 and a halt at 2 %: an order that loses 0.5 % of
/// equity at its worst is let through, one that loses 0.51 % leaves 0.98 or less and is refused.
public record LossLimitCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("LOSS_LIMIT");

    @Override
    public int number() {
        return 36;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Loss limits at the worst price";
    }

    private static final String DRAWDOWNS = "drawdown.";
    private static final String LIMIT = "no halt reached";

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        Optional<BigDecimal> equity = CashEffect.equity(order);
        Optional<BigDecimal> loss = loss(order);
        Optional<BigDecimal> index = order.losses().reading().index();
        if (equity.isEmpty() || loss.isEmpty() || index.isEmpty()) {
            return unknown(answer, "Equity, a price or a rate is not known, so the loss at the worst price is not.");
        }
        BigDecimal part = loss.get().divide(equity.get(), MathContext.DECIMAL64);
        BreakerReading after = after(order, index.get().multiply(BigDecimal.ONE.subtract(part)));
        List<String> crossed = new ArrayList<>();
        for (Breaker one : order.losses().breakers()) {
            if (one.id().startsWith(DRAWDOWNS)) {
                switch (one.judge(after)) {
                    case Verdict.Tripped tripped
                    when tripped.action() == BreakerAction.HALT_ALL ->
                        crossed.add(one.title() + " at " + tripped.value());
                    case Verdict.Unknown(String missing) -> {
                        return unknown(answer, missing);
                    }
                    case Verdict.Tripped tripped -> {
                        // below the level that halts
                    }
                    case Verdict.Clear clear -> {
                        // below every level
                    }
                }
            }
        }
        String value = Percent.of(part) + " of equity";
        return crossed.isEmpty()
                ? answer.pass(value, LIMIT, "At the worst price it costs " + value + ".")
                : answer.deny(
                        value,
                        LIMIT,
                        "At the worst price it costs " + value + ", which reaches the halt of "
                                + String.join(" and ", crossed) + ".");
    }

    private static CheckResult unknown(Answer answer, String sentence) {
        Order order = answer.order().order();
        return order.side() == Side.SELL && !order.instrument().isPair()
                ? answer.warn("unknown", LIMIT, sentence + " The sale goes on.")
                : answer.unknown(LIMIT, sentence);
    }

    private static BreakerReading after(OrderUnderCheck order, BigDecimal index) {
        EquityReading now = order.losses().reading();
        return BreakerReading.of(
                order.now(),
                new EquityReading(
                        Optional.of(index),
                        now.dayBase(),
                        now.weekBase(),
                        now.peakBase(),
                        Optional.empty(),
                        now.missing()));
    }

    /// What is lost against the mids in the base currency, this order's commission with it.
    private static Optional<BigDecimal> loss(OrderUnderCheck order) {
        Optional<BigDecimal> sum = CashEffect.inBase(
                order,
                order.commissionEstimate().amount(),
                order.commissionEstimate().currency());
        for (Order one : Stream.concat(Stream.of(order.order()), order.planned().stream())
                .toList()) {
            sum = Mids.sum(
                    sum,
                    Mids.of(order, one.instrument())
                            .filter(mid -> mid.unit().equals(one.limit().unit()))
                            .flatMap(mid -> CashEffect.inBase(order, worse(one, mid), mid.currency())));
        }
        return sum;
    }

    private static BigDecimal worse(Order one, Price mid) {
        return one.limit()
                .inCurrency()
                .subtract(mid.inCurrency())
                .multiply(BigDecimal.valueOf(one.side().sign()))
                .max(BigDecimal.ZERO)
                .multiply(one.quantity().value());
    }
}
