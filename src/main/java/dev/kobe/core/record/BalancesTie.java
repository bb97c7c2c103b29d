// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Cash by currency at the end of the statement.
///
/// The desk rounds every posting to a cent and the broker none: two amounts agree within half a cent for each
/// fill, commission, flow and other movement that the desk has ever booked. What was booked from a statement after the
/// strike counts on the day of its row.
final class BalancesTie implements TieOut.Part {
    private static final String WHAT = "cash by currency at the end";
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.BALANCES;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        switch (ledger.endOf(statement.to())) {
            case Outcome.Ok<Strike>(Strike strike) -> {
                int postings = 2 * ledger.fills().size()
                        + ledger.commissions().size()
                        + ledger.flowsByHand().size()
                        + ledger.bookings().size()
                        + ledger.actions().size();
                BigDecimal within = HALF_A_CENT.multiply(BigDecimal.valueOf(Math.max(1, postings)));
                found.compared(WHAT + " within " + within.toPlainString());
                amounts(statement, ledger, strike, within, found);
            }
            case Outcome<Strike> missing ->
                found.notCompared(WHAT, missing.reason().orElseThrow());
        }
    }

    private static void amounts(
            Statement statement, OwnLedger ledger, Strike strike, BigDecimal within, TieOut.Found found) {
        Map<Currency, BigDecimal> ours = new TreeMap<>();
        for (Valuation.Cash one : strike.valuation().cash()) {
            ours.merge(one.balance().currency(), one.balance().amount(), BigDecimal::add);
        }
        for (OwnLedger.Booked one : ledger.bookings()) {
            if (one.at().isAfter(strike.valuation().at())
                    && !one.booking().day().isAfter(statement.to())) {
                Money amount = one.booking().amount();
                ours.merge(amount.currency(), amount.amount(), BigDecimal::add);
            }
        }
        ledger.actions().stream()
                .filter(one -> one.isBetween(strike, statement.to()))
                .flatMap(one -> one.booking().cash().stream())
                .forEach(cash -> ours.merge(cash.currency(), cash.amount(), BigDecimal::add));
        Map<Currency, BigDecimal> theirs = new TreeMap<>();
        statement.balances().forEach(one -> theirs.merge(one.currency(), one.ending(), BigDecimal::add));
        found.amounts(
                ours,
                theirs,
                within,
                (currency, here, there) -> "Cash at the end of " + statement.to() + " is " + here + " " + currency
                        + " here and " + there + " " + currency + " in the statement.");
    }
}
