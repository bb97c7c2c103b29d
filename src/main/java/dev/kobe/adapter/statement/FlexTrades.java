// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.StatementTime;
import dev.kobe.core.record.StatementTrade;
import dev.kobe.core.record.StatementTrade.Cancels;
import dev.kobe.core.record.StatementTrade.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The rows below `Trades`: executions are trades; orders, summaries, closed lots and wash sales repeat them.
final class FlexTrades {
    private static final String CANCELLED = "Ca";

    private FlexTrades() {}

    static void row(Row row, StatementDraft draft) {
        String level = row.text("levelOfDetail").orElse(row.name().equals("Trade") ? "EXECUTION" : row.name());
        switch (level) {
            case "EXECUTION" -> take(row, Level.EXECUTION, draft);
            case "ORDER", "Order" -> take(row, Level.ORDER, draft);
            case "SYMBOL_SUMMARY", "SymbolSummary" -> draft.repeats("SYMBOL_SUMMARY", what(row), row);
            case "ASSET_SUMMARY", "AssetSummary", "CLOSED_LOT", "Lot", "WASH_SALE", "WashSale" -> draft.readOver(level);
            default ->
                throw row.fault(
                        "levelOfDetail", "EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT or WASH_SALE");
        }
    }

    private static void take(Row row, Level level, StatementDraft draft) {
        draft.trades.add(trade(row, level));
        draft.told(what(row));
    }

    private static String what(Row row) {
        return "trades in " + row.instrument().symbol() + " for " + row.currency("currency");
    }

    private static StatementTrade trade(Row row, Level level) {
        List<String> codes = row.codes("notes");
        boolean cancels = codes.contains(CANCELLED)
                || row.text("transactionType").filter("TradeCancel"::equals).isPresent();
        BigDecimal quantity = row.number("quantity");
        Currency currency = row.currency("currency");
        checkSide(row, quantity, cancels);
        return new StatementTrade(
                row.id("transactionID"),
                row.id("tradeID"),
                row.text("ibExecID"),
                level,
                row.instrument(),
                at(row),
                row.optionalDate("settleDateTarget"),
                quantity,
                row.optionalNumber("tradePrice"),
                currency,
                row.optionalNumber("ibCommission"),
                row.optionalCurrency("ibCommissionCurrency"),
                row.optionalNumber("proceeds"),
                codes,
                cancels
                        ? Optional.of(new Cancels(row.id("origTransactionID"), row.id("origTradeID")))
                        : Optional.empty());
    }

    /// A side that contradicts the sign of the quantity would turn a purchase into a sale.
    private static void checkSide(Row row, BigDecimal quantity, boolean cancels) {
        row.text("buySell").filter(said -> !cancels).ifPresent(said -> {
            boolean wrong = said.equals("BUY") ? quantity.signum() < 0 : said.equals("SELL") && quantity.signum() > 0;
            if (wrong) {
                throw row.fault("quantity", "a quantity above zero for BUY and below zero for SELL");
            }
        });
    }

    /// The moment stands in one attribute or, in older queries, in two.
    private static StatementTime at(Row row) {
        Optional<StatementTime> whole =
                row.optionalTime("dateTime").filter(one -> one.time().isPresent());
        if (whole.isPresent()) {
            return whole.get();
        }
        StatementTime day = row.optionalTime("tradeDate")
                .or(() -> row.optionalTime("dateTime"))
                .orElseGet(() -> row.time("tradeDate"));
        return new StatementTime(
                day.date(),
                day.time().or(() -> row.read("tradeTime", "a time such as 093406", StatementDates::clock)),
                day.zone());
    }
}
