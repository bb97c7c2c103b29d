// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.util.Optional;

/// The limit lies at most 10 % from the last close: beyond it something has happened that a person looks at first.
///
/// Example: after a close of 100.00, a limit of 110.00 passes and 110.01 is refused.
public record PreviousCloseCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("PRICE_CLOSE");

    @Override
    public int number() {
        return 14;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Price against the last close";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Bps most = order.limits().prices().previousClose();
        String limit = "at most " + most + " bps";
        Optional<Price> close = order.market()
                .previousClose()
                .filter(one -> one.unit().equals(order.order().limit().unit()) && one.units() > 0);
        if (close.isEmpty()) {
            return answer.unknown(limit, "The last close of " + answer.symbol() + " is not known.");
        }
        BigDecimal away = Mids.away(order.order().limit(), close.get());
        String value = Mids.bps(away);
        return away.compareTo(most.asRatio()) <= 0
                ? answer.pass(value, limit, "The limit lies " + value + " from the last close.")
                : answer.deny(
                        value,
                        limit,
                        "The limit of " + answer.symbol() + " lies " + value + " from the last close of " + close.get()
                                + "; look for news first.");
    }
}
