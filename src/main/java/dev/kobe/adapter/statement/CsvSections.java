// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement.Part;
import java.util.List;

/// The sections of an activity statement that Kobe reads; rows of others are counted by their section's name.
final class CsvSections {
    static final List<Section> ALL = List.of(
            Section.of("Statement", CsvAbout::statement),
            Section.of("Account Information", CsvAbout::account),
            Section.of("Trades", Part.TRADES, CsvTrades::row),
            Section.of("Deposits & Withdrawals", Part.CASH, CsvCash::row),
            Section.of("Dividends", Part.CASH, CsvCash::row),
            Section.of("Payment In Lieu Of Dividends", Part.CASH, CsvCash::row),
            Section.of("Withholding Tax", Part.CASH, CsvCash::row),
            Section.of("Interest", Part.CASH, CsvCash::row),
            Section.of("Fees", Part.CASH, CsvCash::row),
            Section.of("Commission Adjustments", Part.CASH, CsvCash::row),
            Section.of("Open Positions", Part.POSITIONS, CsvPositions::row),
            Section.of("Cash Report", Part.BALANCES, CsvBalances::row),
            Section.of("Net Asset Value", Part.VALUES, CsvBalances::value),
            Section.of("Corporate Actions", Part.ACTIONS, CsvActions::row));

    private CsvSections() {}
}
