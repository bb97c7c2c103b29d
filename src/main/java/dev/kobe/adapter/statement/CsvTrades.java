// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.StatementTrade;
import dev.kobe.core.record.StatementTrade.Cancels;
import dev.kobe.core.record.StatementTrade.Level;
import java.util.List;
import java.util.Optional;

/// The section `Trades`: orders, and below them their executions where the statement was asked for them.
///
/// It has no numbers of bookings: a cancellation is known by its code and takes back the same trade turned
/// round.
final class CsvTrades {
    private CsvTrades() {}

    static void row(Row row, StatementDraft draft) {
        String level = row.needed("DataDiscriminator");
        switch (level) {
            case "Trade" -> draft.trades.add(trade(row, Level.EXECUTION));
            case "Order" -> draft.trades.add(trade(row, Level.ORDER));
            case "ClosedLot", "WashSale", "SubTotal", "Total" -> draft.readOver(level);
            default -> throw row.fault("DataDiscriminator", "Order, Trade, ClosedLot or WashSale");
        }
    }

    private static StatementTrade trade(Row row, Level level) {
        List<String> codes = row.codes("Code");
        Currency currency = row.currency("Currency");
        return new StatementTrade(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                level,
                CsvWords.instrument(row),
                row.time("Date/Time"),
                Optional.empty(),
                row.number("Quantity"),
                row.optionalNumber("T. Price"),
                currency,
                row.optionalNumber("Comm/Fee"),
                row.text("Comm/Fee").map(paid -> currency),
                row.optionalNumber("Proceeds"),
                codes,
                codes.contains("Ca") ? Optional.of(new Cancels(Optional.empty(), Optional.empty())) : Optional.empty());
    }
}
