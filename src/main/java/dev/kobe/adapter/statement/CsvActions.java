// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.CorporateAction;
import dev.kobe.core.record.StatementInstrument;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The section `Corporate Actions`; the line that an action moves stands in the brackets at the end of its
/// sentence.
final class CsvActions {
    private static final Pattern LEG =
            Pattern.compile(".*\\(([A-Z0-9][A-Z0-9. ]{0,19}), .*, ([A-Z]{2}[A-Z0-9]{10})\\)");

    private CsvActions() {}

    static void row(Row row, StatementDraft draft) {
        String description = row.needed("Description");
        draft.actions.add(new CorporateAction(
                Optional.empty(),
                CorporateAction.kind(Optional.empty(), description),
                moved(row, description),
                row.optionalTime("Date/Time").orElseGet(() -> row.time("Report Date")),
                row.number("Quantity"),
                row.optionalNumber("Proceeds"),
                row.currency("Currency"),
                CorporateAction.ratio(description),
                description));
    }

    private static StatementInstrument moved(Row row, String description) {
        String kind = CsvWords.kind(row);
        Matcher leg = LEG.matcher(description);
        return leg.matches()
                ? new StatementInstrument(kind, leg.group(1), Optional.empty(), Optional.of(leg.group(2)))
                : CsvWords.described(kind, description)
                        .orElseThrow(() -> row.fault("Description", "a sentence that names the symbol and the ISIN"));
    }
}
