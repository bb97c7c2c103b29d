// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.CorporateAction;

/// The rows below `CorporateActions`.
final class FlexActions {
    private FlexActions() {}

    static void row(Row row, StatementDraft draft) {
        if (row.text("levelOfDetail").filter("SUMMARY"::equals).isPresent()) {
            draft.repeats("corporate action SUMMARY", "corporate actions", row);
            return;
        }
        draft.told("corporate actions");
        String description = row.text("actionDescription")
                .or(() -> row.text("description"))
                .orElseGet(() -> row.needed("description"));
        draft.actions.add(new CorporateAction(
                row.id("actionID").or(() -> row.id("transactionID")),
                CorporateAction.kind(row.text("type"), description),
                row.instrument(),
                row.optionalTime("dateTime").orElseGet(() -> row.time("reportDate")),
                row.number("quantity"),
                row.optionalNumber("proceeds"),
                row.currency("currency"),
                CorporateAction.ratio(description),
                description));
    }
}
