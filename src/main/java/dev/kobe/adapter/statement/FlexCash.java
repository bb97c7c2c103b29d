// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.CashMovement;
import dev.kobe.core.record.CashMovement.Kind;
import dev.kobe.core.record.StatementTime;
import java.math.BigDecimal;
import java.util.Optional;

/// The rows below `CashTransactions` and `SalesTaxes`: cash that moved without a trade.
final class FlexCash {
    private FlexCash() {}

    static void row(Row row, StatementDraft draft) {
        if (row.text("levelOfDetail").filter("SUMMARY"::equals).isPresent()) {
            draft.repeats("cash SUMMARY", "cash that moved", row);
            return;
        }
        draft.told("cash that moved");
        String said = row.needed("type");
        BigDecimal amount = row.number("amount");
        draft.cash.add(new CashMovement(
                row.id("transactionID"),
                CashMovement.kind(said, amount),
                said,
                row.optionalTime("dateTime").orElseGet(() -> row.time("reportDate")),
                row.optionalDate("settleDate"),
                amount,
                row.currency("currency"),
                row.text("symbol"),
                row.text("description").orElse("")));
    }

    static void salesTax(Row row, StatementDraft draft) {
        draft.cash.add(new CashMovement(
                row.id("transactionID"),
                Kind.SALES_TAX,
                row.text("taxType").orElse("Sales Tax"),
                StatementTime.of(row.date("date")),
                Optional.empty(),
                row.number("salesTax"),
                row.currency("currency"),
                Optional.empty(),
                row.text("taxableDescription").orElse("")));
    }
}
