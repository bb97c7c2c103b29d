// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement.Balance;
import dev.kobe.core.record.Statement.DayValue;
import java.time.LocalDate;
import java.util.Optional;

/// The sections `Cash Report` and `Net Asset Value`: what there was at the end.
final class CsvBalances {
    private CsvBalances() {}

    /// The report has a line for each cause of a change; only the last ones are balances.
    static void row(Row row, StatementDraft draft) {
        String line = row.needed("Currency Summary");
        boolean isBase = row.needed("Currency").equals("Base Currency Summary");
        if (!isBase && line.equals("Ending Cash")) {
            draft.balances.add(new Balance(row.currency("Currency"), row.number("Total"), Optional.empty()));
        } else {
            draft.readOver("Cash Report line");
        }
    }

    /// The total of the section is the account's worth at the end of the period, where the file states one.
    static void value(Row row, StatementDraft draft) {
        Optional<LocalDate> end = draft.lastDay();
        if (row.text("Asset Class").filter("Total"::equals).isPresent() && end.isPresent()) {
            draft.values.add(new DayValue(end.get(), row.number("Current Total")));
        } else {
            draft.readOver("Net Asset Value line");
        }
    }
}
