// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.Position;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.TreeSet;

/// Nothing is bought with borrowed money: gross exposure after the trade is at most 100 % of equity, working buys
/// included, and the currency that pays does not go below zero.
///
/// Working sales give no room, because they may not fill; as a ticket is drawn its own sales do, because they go first.
public record GrossCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("GROSS_EXPOSURE");

    @Override
    public int number() {
        return 22;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Gross exposure";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        BigDecimal share = order.limits().grossShare().value();
        String limit = Percent.limit(share);
        Optional<CheckResult> overdrawn = overdrawn(answer);
        if (overdrawn.isPresent()) {
            return overdrawn.get();
        }
        if (order.order().instrument().isPair() || order.order().side() == Side.SELL) {
            return answer.pass("not raised", limit, "It adds no exposure and overdraws no currency.");
        }
        Optional<BigDecimal> equity = CashEffect.equity(order);
        Optional<BigDecimal> gross = gross(order);
        if (equity.isEmpty() || gross.isEmpty()) {
            return answer.unknown(
                    limit, "Equity, a quote of a holding or the exchange rate is not known, so exposure is not known.");
        }
        String part = Percent.of(gross.get().divide(equity.get(), MathContext.DECIMAL64))
                .beside(share);
        return gross.get().compareTo(equity.get().multiply(share)) <= 0
                ? answer.pass(part, limit, "Gross exposure would be " + part + " of equity.")
                : answer.deny(
                        part,
                        limit,
                        "Gross exposure would be " + part + " of equity; it may be at most " + limit + ".");
    }

    private static Optional<CheckResult> overdrawn(Answer answer) {
        OrderUnderCheck order = answer.order();
        TreeSet<Currency> touched = new TreeSet<>(
                CashEffect.of(order.order(), order.order().quantity().value()).keySet());
        touched.add(order.commissionEstimate().currency());
        for (Currency currency : touched) {
            // A buy that waits for its ticket's sales to settle borrows nothing: the cash reserve holds it back.
            BigDecimal after = order.moment() == Moment.DRAFT
                    ? CashEffect.afterSettlement(order, currency)
                    : CashEffect.after(order, currency);
            if (CashEffect.ofThis(order, currency).signum() < 0 && after.signum() < 0) {
                return Optional.of(answer.deny(
                        Answer.money(after, currency),
                        Answer.money(BigDecimal.ZERO, currency),
                        "It would leave " + Answer.money(after, currency) + "; no currency may go below zero."));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> gross(OrderUnderCheck order) {
        Optional<BigDecimal> gross =
                worth(order, order.order(), order.order().quantity().value());
        for (Position one : order.book().positions()) {
            gross = Mids.sum(
                    gross,
                    order.quotes().stream()
                            .filter(quote -> quote.instrument().equals(one.instrument()))
                            .filter(quote ->
                                    quote.bid().unit().equals(quote.ask().unit()))
                            .findFirst()
                            .flatMap(quote -> CashEffect.inBase(
                                    order,
                                    quote.mid()
                                            .inCurrency()
                                            .multiply(one.quantity().abs()),
                                    quote.mid().currency())));
        }
        for (OrderRecord one : order.working()) {
            if (one.order().side() == Side.BUY && !one.order().instrument().isPair()) {
                gross = Mids.sum(
                        gross, worth(order, one.order(), one.remaining().value()));
            }
        }
        for (Order one : order.planned()) {
            if (!one.instrument().isPair()) {
                BigDecimal signed = one.quantity()
                        .value()
                        .multiply(BigDecimal.valueOf(one.side().sign()));
                gross = Mids.sum(
                        gross,
                        worth(order, one, order.moment() == Moment.DRAFT ? signed : signed.max(BigDecimal.ZERO)));
            }
        }
        return gross;
    }

    private static Optional<BigDecimal> worth(OrderUnderCheck order, Order one, BigDecimal quantity) {
        return CashEffect.inBase(
                order, one.limit().inCurrency().multiply(quantity), one.limit().currency());
    }
}
