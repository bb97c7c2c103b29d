// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// What the account was worth on each day that the statement values and the desk has struck. The two mark at
/// other moments and the broker counts dividends before they are paid, so that a difference is told and not
/// explained.
final class WorthTie implements TieOut.Part {
    private static final String WHAT = "net asset value";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.VALUES;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        if (!statement.base().equals(Optional.of(ledger.base()))) {
            found.notCompared(
                    WHAT,
                    statement
                            .base()
                            .map(base -> "the statement counts in " + base + ", this desk in " + ledger.base())
                            .orElse("the statement does not say its base currency"));
            return;
        }
        int days = 0;
        for (Statement.DayValue one : statement.values()) {
            Optional<Money> own = ledger.strikes().stream()
                    .filter(strike -> strike.session().equals(one.day()))
                    .filter(Strike::isKnown)
                    .map(strike -> strike.valuation().equity().orElseThrow())
                    .findFirst();
            if (own.isEmpty()) {
                found.notCompared(WHAT + " of " + one.day(), "this desk has no value of that session");
                continue;
            }
            days++;
            if (own.get().amount().subtract(one.total()).abs().compareTo(CENT) >= 0) {
                found.differs("The account was worth " + own.get() + " here at the strike of " + one.day() + " and "
                        + one.total().toPlainString() + " " + ledger.base() + " in the statement.");
            }
        }
        if (days > 0) {
            found.compared(WHAT);
        }
    }
}
