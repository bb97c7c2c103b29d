// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Optional;

/// Where the broker is asked before each order what it would do to the margin (`gate.what_if: ask`), the
/// initial margin after it is at most 90 % of the equity with loan value after it, as the broker reckons
/// both; what it has not said, or said longer ago than a comparison of the books holds, refuses. The
/// question is off as a rule: nothing is ever borrowed, which check 22 sees to. What only reduces is not
/// asked about, because less risk must not wait for an answer.
///
/// Example: 28,500 of 95,000 is 30 % and passes; 85,501 of 95,000 is refused.
public record MarginCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("MARGIN_AFTER");

    @Override
    public int number() {
        return 26;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Margin after the trade";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.cashAccount()) {
            return answer.skip("A cash account has no margin.");
        }
        if (!order.limits().ground().whatIf()) {
            return answer.skip("The broker is not asked about margin; check 22 lets nothing be borrowed.");
        }
        if (order.order().purpose().isReduceOnly()) {
            return answer.skip("What only reduces needs no margin.");
        }
        BigDecimal most = order.limits().ground().margin().value();
        String limit = "at most " + Percent.limit(most) + " of equity";
        Optional<BigDecimal> margin = order.ground().margin();
        if (margin.isEmpty()) {
            return answer.unknown(limit, "The broker has not said what margin the order needs.");
        }
        String value = Percent.of(margin.get()).beside(most);
        return margin.get().compareTo(most) <= 0
                ? answer.pass(value, limit, "Initial margin would be " + value + " of equity.")
                : answer.deny(
                        value, limit, "Initial margin would be " + value + " of equity; it may be " + limit + ".");
    }
}
