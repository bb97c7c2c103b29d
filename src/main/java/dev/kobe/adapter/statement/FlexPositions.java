// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.OpenPosition;

/// The rows below `OpenPositions`: a summary for each holding, and its lots, which repeat it.
final class FlexPositions {
    private FlexPositions() {}

    static void row(Row row, StatementDraft draft) {
        String level = row.text("levelOfDetail").orElse("SUMMARY");
        String what = "positions in " + row.instrument().symbol() + " for " + row.currency("currency");
        switch (level) {
            case "SUMMARY" -> {
                draft.told(what);
                draft.positions.add(new OpenPosition(
                        row.instrument(),
                        row.number("position"),
                        row.optionalNumber("markPrice"),
                        row.optionalNumber("positionValue"),
                        row.optionalNumber("costBasisMoney"),
                        row.currency("currency")));
            }
            case "LOT" -> draft.repeats("position LOT", what, row);
            default -> throw row.fault("levelOfDetail", "SUMMARY or LOT");
        }
    }
}
