// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import java.time.LocalDate;

/// The sections `Statement` and `Account Information`: whose statement it is and of which days.
final class CsvAbout {
    private static final String VALUE = "Field Value";

    private CsvAbout() {}

    static void statement(Row row, StatementDraft draft) {
        switch (row.needed("Field Name")) {
            case "Period" -> period(row, draft);
            case "WhenGenerated" -> draft.generated(row.optionalTime(VALUE));
            default -> {}
        }
    }

    /// `January 1, 2020 - December 31, 2020`, or one day alone.
    private static void period(Row row, StatementDraft draft) {
        String[] ends = row.needed(VALUE).split(" - ", -1);
        LocalDate from = day(row, ends[0]);
        draft.period(from, ends.length == 1 ? from : day(row, ends[1]));
    }

    private static LocalDate day(Row row, String text) {
        return new Row(row.line(), row.name(), java.util.Map.of(VALUE, text)).date(VALUE);
    }

    static void account(Row row, StatementDraft draft) {
        if (row.needed("Field Name").equals("Base Currency")) {
            Currency base = row.currency(VALUE);
            draft.base(base);
        }
    }
}
