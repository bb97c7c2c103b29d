// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement.Balance;
import dev.kobe.core.record.Statement.DayValue;

/// The rows below `CashReport` and `EquitySummaryInBase`: what there was at the end.
final class FlexBalances {
    private FlexBalances() {}

    /// The line in the base currency adds the others up and is no balance of its own.
    static void row(Row row, StatementDraft draft) {
        if (row.needed("currency").equals("BASE_SUMMARY")) {
            draft.readOver("cash BASE_SUMMARY");
            return;
        }
        draft.balances.add(new Balance(
                row.currency("currency"), row.number("endingCash"), row.optionalNumber("endingSettledCash")));
    }

    static void value(Row row, StatementDraft draft) {
        draft.values.add(new DayValue(row.date("reportDate"), row.number("total")));
    }
}
