// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.StatementInstrument;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an activity statement writes in words and a Flex query in letters.
final class CsvWords {
    private static final Map<String, String> KINDS = Map.of(
            "Stocks", "STK", "Equity and Index Options", "OPT", "Forex", "CASH", "Futures", "FUT", "Bonds", "BOND");
    private static final Pattern PAID_ON = Pattern.compile("([A-Z][A-Z0-9. ]{0,19})\\(([A-Z]{2}[A-Z0-9]{10})\\).*");

    private CsvWords() {}

    static StatementInstrument instrument(Row row) {
        return new StatementInstrument(kind(row), row.needed("Symbol"), Optional.empty(), Optional.empty());
    }

    /// The symbol before the ISIN with which a description begins: `AAPL` of `AAPL(US0378331005) Cash
    /// Dividend …`.
    static Optional<StatementInstrument> described(String kind, String description) {
        Matcher found = PAID_ON.matcher(description);
        return Optional.of(found)
                .filter(Matcher::matches)
                .map(one -> new StatementInstrument(kind, one.group(1), Optional.empty(), Optional.of(one.group(2))));
    }

    static String kind(Row row) {
        String kind = row.needed("Asset Category");
        return KINDS.getOrDefault(kind, kind);
    }
}
