// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.record.AccountSnapshot.Holding;
import java.util.Optional;

/// The mission's snapshot JSON, read field by field; see [RecordText] for writing.
public final class SnapshotJson {
    private SnapshotJson() {}

    /// Reads the text of a file; `file` is the name that faults call it by.
    public static Outcome<AccountSnapshot> parse(String file, String text) {
        return JsonFields.document(file, text, SnapshotJson::snapshot);
    }

    private static AccountSnapshot snapshot(JsonFields at) {
        at.allowing("timestamp", "total_equity", "cash", "positions");
        return new AccountSnapshot(
                at.read("timestamp", "an ISO 8601 time, UTC unless it says otherwise", Fields::instant),
                at.number("total_equity"),
                at.number("cash"),
                at.list("positions").stream().map(SnapshotJson::holding).toList());
    }

    private static Holding holding(JsonFields at) {
        at.allowing(
                "symbol",
                "quantity",
                "avg_cost",
                "market_price",
                "market_value",
                "unrealized_pnl",
                "price_source",
                "why");
        return new Holding(
                at.read("symbol", "a ticker such as SXLK", Fields::word),
                at.number("quantity"),
                at.optionalNumber("avg_cost"),
                at.number("market_price"),
                at.number("market_value"),
                at.optionalNumber("unrealized_pnl"),
                at.optional("price_source", "a word", Fields::word),
                Optional.of(at.textOrEmpty("why")).filter(why -> !why.isEmpty()));
    }
}
