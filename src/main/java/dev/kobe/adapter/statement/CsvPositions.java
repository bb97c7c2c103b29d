// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.OpenPosition;

/// The section `Open Positions`: a summary for each holding, and its lots, which repeat it.
final class CsvPositions {
    private CsvPositions() {}

    static void row(Row row, StatementDraft draft) {
        String what = "positions in " + row.needed("Symbol") + " for " + row.currency("Currency");
        switch (row.needed("DataDiscriminator")) {
            case "Summary" -> {
                draft.told(what);
                draft.positions.add(new OpenPosition(
                        CsvWords.instrument(row),
                        row.number("Quantity"),
                        row.optionalNumber("Close Price"),
                        row.optionalNumber("Value"),
                        row.optionalNumber("Cost Basis"),
                        row.currency("Currency")));
            }
            case "Lot" -> draft.repeats("position LOT", what, row);
            default -> throw row.fault("DataDiscriminator", "Summary or Lot");
        }
    }
}
