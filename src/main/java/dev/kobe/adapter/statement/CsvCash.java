// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.CashMovement;
import dev.kobe.core.record.StatementInstrument;
import dev.kobe.core.record.StatementTime;
import java.math.BigDecimal;
import java.util.Optional;

/// The sections of cash that moved without a trade; the section's title says what moved it.
final class CsvCash {
    private CsvCash() {}

    static void row(Row row, StatementDraft draft) {
        BigDecimal amount = row.number("Amount");
        String description = row.text("Description").orElse("");
        StatementTime at = row.optionalTime("Date").orElseGet(() -> row.time("Settle Date"));
        draft.cash.add(new CashMovement(
                Optional.empty(),
                CashMovement.kind(row.name(), amount),
                row.name(),
                at,
                row.optionalDate("Settle Date"),
                amount,
                row.currency("Currency"),
                CsvWords.described("STK", description).map(StatementInstrument::symbol),
                description));
    }
}
