// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Holdings at the end of the statement by their symbol, over all strategies. A corporate action that was booked after
/// the strike counts on the day of its row.
final class PositionsTie implements TieOut.Part {
    private static final String WHAT = "positions at the end";

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    public Statement.Part section() {
        return Statement.Part.POSITIONS;
    }

    @Override
    public void compare(Statement statement, OwnLedger ledger, TieOut.Found found) {
        switch (ledger.endOf(statement.to())) {
            case Outcome.Ok<Strike>(Strike strike) -> {
                found.compared(WHAT);
                holdings(statement, ledger, strike, found);
            }
            case Outcome<Strike> missing ->
                found.notCompared(WHAT, missing.reason().orElseThrow());
        }
    }

    private static void holdings(Statement statement, OwnLedger ledger, Strike strike, TieOut.Found found) {
        Map<String, BigDecimal> ours = new TreeMap<>();
        for (Valuation.Line one : strike.valuation().lines()) {
            ours.merge(one.instrument().symbol(), one.quantity(), BigDecimal::add);
        }
        ledger.actions().stream()
                .filter(one -> one.isBetween(strike, statement.to()))
                .flatMap(one -> one.posting().exchanges().stream())
                .forEach(one -> {
                    ours.merge(one.from().symbol(), one.taken().negate(), BigDecimal::add);
                    ours.merge(one.to().symbol(), one.given(), BigDecimal::add);
                });
        Map<String, BigDecimal> theirs = new TreeMap<>();
        statement.positions().forEach(one -> theirs.merge(one.instrument().symbol(), one.quantity(), BigDecimal::add));
        found.amounts(
                ours,
                theirs,
                BigDecimal.ZERO,
                (symbol, here, there) -> "Of " + symbol + " this desk holds " + here + " at the end of "
                        + statement.to() + ", the statement " + there + ".");
    }
}
