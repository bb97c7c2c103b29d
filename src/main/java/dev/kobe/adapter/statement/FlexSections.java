// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement.Part;
import java.util.List;
import java.util.Map;

/// The sections of a Flex query that Kobe reads, and those that it reads over because they repeat others or
/// are no ledger.
///
/// A section that stands in neither list is counted by its name, never lost in silence.
final class FlexSections {
    static final List<Section> ALL = List.of(
            Section.of("AccountInformation", (row, draft) -> row.optionalCurrency("currency")
                    .ifPresent(draft::base)),
            Section.of("Trades", Part.TRADES, FlexTrades::row),
            Section.of("CashTransactions", Part.CASH, FlexCash::row),
            Section.of("SalesTaxes", Part.CASH, FlexCash::salesTax),
            Section.of("OpenPositions", Part.POSITIONS, FlexPositions::row),
            Section.of("CashReport", Part.BALANCES, FlexBalances::row),
            Section.of("EquitySummaryInBase", Part.VALUES, FlexBalances::value),
            Section.of("CorporateActions", Part.ACTIONS, FlexActions::row),
            Section.of("ConversionRates", Part.RATES, FlexRates::row));

    /// Why a section's rows are no records of their own.
    static final Map<String, String> READ_OVER = Map.of(
            "FxTransactions", "what trades and cash did to each currency, a second time",
            "StmtFunds", "every movement of cash, a second time",
            "TransactionTaxes", "taxes that are in their trades",
            "ChangeInDividendAccruals", "dividends that are not paid yet",
            "OpenDividendAccruals", "dividends that are not paid yet");

    private FlexSections() {}
}
