// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.OpenPosition;

/// The rows below `OpenPositions`: a summary for each holding, and its lots, which repeat it.
final class FlexPositions {
    private FlexPositions() {}

    static void row(Row row, StatementDraft draft) {
        String level = row.text("levelOfDetail").orElse("SUMMARY");
        switch (level) {
            case "SUMMARY" ->
                draft.positions.add(new OpenPosition(
                        row.instrument(),
                        row.number("position"),
                        row.optionalNumber("markPrice"),
                        row.optionalNumber("positionValue"),
                        row.optionalNumber("costBasisMoney"),
                        row.currency("currency")));
            case "LOT" -> draft.readOver("position LOT");
            default -> throw row.fault("levelOfDetail", "SUMMARY or LOT");
        }
    }
}
