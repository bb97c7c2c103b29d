// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A purchase within 30 days of a sale of the same is said: for British tax the two are matched (TCGA
/// 1992 section 106A), and the gain or loss of the sale is not what it seems. Sales before the desk was opened, or in
/// another account, are not known to it.
public record RebuyCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("BED_AND_BREAKFAST");

    @Override
    public int number() {
        return 40;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Sold a short while ago";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().instrument().isPair() || order.order().side() == Side.SELL) {
            return answer.skip("It buys nothing that could have been sold before.");
        }
        int days = order.limits().ground().rebuyDays();
        String limit = "not within " + days + " days";
        Optional<LocalDate> sold = order.day().lastSale();
        if (sold.isEmpty()) {
            return answer.pass(
                    "not by this desk",
                    limit,
                    answer.symbol() + " has not been sold since this desk was opened; earlier sales are not known.");
        }
        long since = ChronoUnit.DAYS.between(sold.get(), order.today());
        String value = since + " days";
        return since > days
                ? answer.pass(value, limit, answer.symbol() + " was last sold on " + sold.get() + ".")
                : answer.warn(
                        value,
                        limit,
                        answer.symbol() + " was sold on " + sold.get() + ", " + since
                                + " days ago: for tax the two are matched.");
    }
}
