// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import java.math.BigDecimal;
import java.util.Optional;

/// Where the broker is asked before each order what it would do to the margin, the initial margin
/// after it is at most 90 % of equity. The question is off as a rule: nothing is ever borrowed, which
/// check 22 sees to, and this version cannot put it; an account with margin on which it is switched
/// on sends nothing.
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
