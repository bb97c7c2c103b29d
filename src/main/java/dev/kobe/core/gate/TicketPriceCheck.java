// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.util.Optional;

/// The mid has moved at most 50 basis points from the one that the ticket was decided on; beyond it
/// the ticket is drawn and approved anew.
///
/// Example: decided at 100.00, a mid of 100.50 passes and 100.51 is refused.
public record TicketPriceCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("PRICE_MOVED");

    @Override
    public int number() {
        return 15;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Price against the ticket";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        Bps most = order.limits().prices().ticketPrice();
        String limit = "at most " + most + " bps";
        Optional<Quote> quote = Mids.quote(order, order.order());
        Optional<Price> decided = order.ticket()
                .mid()
                .filter(one -> one.unit().equals(order.order().limit().unit()) && one.units() > 0);
        if (quote.isEmpty() || decided.isEmpty()) {
            return answer.unknown(
                    limit, "How far " + answer.symbol() + " has moved since the ticket was drawn is not known.");
        }
        BigDecimal away = Mids.away(quote.get().mid(), decided.get());
        String value = Mids.bps(away);
        return away.compareTo(most.asRatio()) <= 0
                ? answer.pass(value, limit, answer.symbol() + " is " + value + " from the ticket's price.")
                : answer.deny(
                        value,
                        limit,
                        answer.symbol() + " has moved " + value + " from the ticket's price of " + decided.get()
                                + ": draw the ticket anew and approve it again.");
    }
}
