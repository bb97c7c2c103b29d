// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.Liquidity;
import dev.kobe.core.market.Quote;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The quote is at most 50 basis points wide for a fund and 100 for anything else, measured on its
/// mid; from half of that on it is said.
///
/// Example: 99.75 to 100.25 is 50 basis points wide: a fund passes with a word, at 99.74 it is refused.
public record SpreadCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("SPREAD_WIDE");

    @Override
    public int number() {
        return 11;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Spread";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Optional<Quote> quote = Mids.quote(order, order.order());
        Optional<Instrument> listed = order.listed();
        if (quote.isEmpty() || listed.isEmpty()) {
            return answer.unknown("known", "How wide the quote of " + answer.symbol() + " is, is not known.");
        }
        Bps most = listed.get().liquidity() == Liquidity.QUOTED
                ? order.limits().prices().fundSpread()
                : order.limits().prices().otherSpread();
        BigDecimal spread = of(quote.get());
        String value = Mids.bps(spread);
        String limit = "at most " + most + " bps";
        if (spread.compareTo(most.asRatio()) > 0) {
            return answer.deny(
                    value,
                    limit,
                    "The quote of " + answer.symbol() + " is " + value + " wide; it may be " + limit + ".");
        }
        return spread.multiply(BigDecimal.TWO).compareTo(most.asRatio()) >= 0
                ? answer.warn(value, limit, "The quote of " + answer.symbol() + " is " + value + " wide.")
                : answer.pass(value, limit, "The quote of " + answer.symbol() + " is narrow.");
    }

    /// Ask less bid over the mid: 0.0050 is 50 basis points.
    static BigDecimal of(Quote quote) {
        BigDecimal bid = quote.bid().value();
        BigDecimal ask = quote.ask().value();
        BigDecimal sum = bid.add(ask);
        return sum.signum() == 0
                ? BigDecimal.ONE
                : ask.subtract(bid).multiply(BigDecimal.TWO).divide(sum, MathContext.DECIMAL64);
    }
}
