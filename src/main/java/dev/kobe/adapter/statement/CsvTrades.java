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
        Optional<String> elsewhere = paidElsewhere(row);
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
                row.optionalNumber(elsewhere.orElse("Comm/Fee")),
                elsewhere.map(CsvTrades::paidIn).or(() -> row.text("Comm/Fee").map(paid -> currency)),
                row.optionalNumber("Proceeds"),
                codes,
                codes.contains("Ca") ? Optional.of(new Cancels(Optional.empty(), Optional.empty())) : Optional.empty());
    }

    /// The column of a commission that is not paid in the currency of the trade, as of currency pairs: `Comm
    /// in GBP`.
    private static Optional<String> paidElsewhere(Row row) {
        return row.cells().keySet().stream()
                .filter(title -> title.matches("Comm in [A-Z]{3}"))
                .findFirst();
    }

    private static Currency paidIn(String title) {
        return Currency.of(title.substring(title.length() - 3));
    }
}
