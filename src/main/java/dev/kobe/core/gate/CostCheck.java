// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The commission is at most 50 basis points of the order's worth; from a forecast cost of 35 on,
/// commission and half the spread together, it is said. What only reduces is never held back by its
/// cost.
///
/// Example: 1.70 dollars on 340 are 50 basis points and pass with a word; on 339 they are refused.
public record CostCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("FORECAST_COST");

    @Override
    public int number() {
        return 37;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Forecast cost";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        CostLimits limits = order.limits().costs();
        String limit = limits.forecast() + " bps, commission " + limits.commission() + " bps";
        BigDecimal worth = order.order().limit().worth(order.order().quantity());
        Optional<Quote> quote = Mids.quote(order, order.order());
        boolean comparable = order.commissionEstimate()
                .currency()
                .equals(order.order().limit().currency());
        if (quote.isEmpty() || worth.signum() <= 0 || !comparable) {
            return answer.unknown(limit, "What the order would cost of its worth is not known.");
        }
        BigDecimal commission = order.commissionEstimate().amount().divide(worth, MathContext.DECIMAL64);
        BigDecimal forecast = commission.add(SpreadCheck.of(quote.get()).divide(BigDecimal.TWO, MathContext.DECIMAL64));
        String value = Mids.bps(forecast);
        if (commission.compareTo(limits.commission().asRatio()) > 0) {
            String sentence = "The commission is " + Mids.bps(commission) + " of the order's worth";
            return order.order().purpose().isReduceOnly()
                    ? answer.warn(value, limit, sentence + ".")
                    : answer.deny(value, limit, sentence + "; it may be " + limits.commission() + " bps.");
        }
        return forecast.compareTo(limits.forecast().asRatio()) > 0
                ? answer.warn(value, limit, "It is forecast to cost " + value + " of its worth.")
                : answer.pass(value, limit, "It is forecast to cost " + value + " of its worth.");
    }
}
