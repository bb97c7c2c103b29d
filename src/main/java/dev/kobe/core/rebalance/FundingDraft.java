// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Buys the base currency that a withdrawal needs, in whole units rounded up, five ticks above the ask.
///
/// Example: 6,000 pounds with an ask of 1.340950 are bid for at 1.341200 and need 8,047.20 dollars.
final class FundingDraft {
    static final RefusalCode NO_AMOUNT = new RefusalCode("DRAFT_NO_AMOUNT");
    static final RefusalCode CASH_SHORT = new RefusalCode("DRAFT_CASH_SHORT");

    private FundingDraft() {}

    static Outcome<Ticket> draft(DraftDesk desk) {
        Optional<Money> amount = desk.request()
                .amount()
                .filter(money -> money.isPositive() && money.currency().equals(desk.base()));
        if (amount.isEmpty()) {
            return DraftDesk.refuse(NO_AMOUNT, "A funding ticket needs an amount above zero in " + desk.base() + ".");
        }
        if (desk.pair().isEmpty()) {
            return DraftDesk.refuse(
                    DraftDesk.NO_PAIR, "The desk has one currency, " + desk.base() + ": nothing needs converting.");
        }
        Instrument pair = desk.pair().get();
        Price limit = desk.conversionLimit(pair, Side.BUY);
        Quantity quantity = Quantity.of(amount.get().amount().setScale(0, RoundingMode.CEILING));
        Money needed = limit.times(quantity);
        Money there = desk.request().book().cash(pair.currency());
        if (there.compareTo(needed) < 0) {
            return DraftDesk.refuse(
                    CASH_SHORT,
                    "Buying " + amount.get() + " needs " + needed + " and " + there
                            + " are there: sell holdings first.");
        }
        return Outcome.ok(desk.ticket(
                List.of(desk.line(
                        pair, Side.BUY, quantity, limit, BigDecimal.ZERO, BigDecimal.ZERO, "funds a withdrawal")),
                List.of()));
    }
}
