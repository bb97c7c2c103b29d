// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.market.Quote;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// The instrument has a two-sided quote that is not delayed and not older than the limit: what is paid is judged by it.
///
/// Example: with a limit of 5 s, a quote that is 5 s old passes, one of 6 s does not, and one that the broker shows
/// fifteen minutes late for want of a subscription never does.
public record QuoteCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("GATE_QUOTE");

    @Override
    public int number() {
        return 10;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Quote live and fresh";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        Duration most = order.limits().quoteFreshness();
        String limit = "at most " + most.toSeconds() + " s";
        Optional<Quote> quote = order.quote();
        if (quote.isEmpty()) {
            return answer.unknown(limit, "There is no quote for " + answer.symbol() + ".");
        }
        if (quote.get().kind() == Quote.Kind.DELAYED) {
            return answer.deny(
                    "delayed",
                    "live",
                    "The broker shows " + answer.symbol() + " late: subscribe to the data of its exchange.");
        }
        Duration age = quote.get().age(order.now());
        String value = BigDecimal.valueOf(age.toMillis(), 3).toPlainString() + " s";
        return age.compareTo(most) <= 0
                ? answer.pass(value, limit, "The quote of " + answer.symbol() + " is live and fresh.")
                : answer.deny(value, limit, "The quote of " + answer.symbol() + " is " + value + " old.");
    }
}
