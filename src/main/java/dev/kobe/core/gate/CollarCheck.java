// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.Liquidity;
import dev.kobe.core.market.Quote;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import java.math.BigDecimal;
import java.util.Optional;

/// The limit lies at most 1 % from the mid for a fund and 2 % for anything else, on either side.
///
/// Example: with a mid of 100.00, a fund's limit of 101.00 passes and 101.01 is refused.
public record CollarCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("PRICE_COLLAR");

    @Override
    public int number() {
        return 13;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Collar to the mid";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Optional<Quote> quote = Mids.quote(order, order.order());
        Optional<Instrument> listed = order.listed();
        if (quote.isEmpty() || listed.isEmpty()) {
            return answer.unknown("known", "How far the limit lies from the mid is not known.");
        }
        Bps most = listed.get().liquidity() == Liquidity.QUOTED
                ? order.limits().prices().fundCollar()
                : order.limits().prices().otherCollar();
        BigDecimal away = Mids.away(order.order().limit(), quote.get().mid());
        String value = Mids.bps(away);
        String limit = "at most " + most + " bps";
        return away.compareTo(most.asRatio()) <= 0
                ? answer.pass(value, limit, "The limit lies " + value + " from the mid.")
                : answer.deny(
                        value,
                        limit,
                        "The limit of " + answer.symbol() + " lies " + value + " from the mid; it may be " + limit
                                + ".");
    }
}
