// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.adapter.market.CsvBars.Part;
import dev.kobe.core.market.SourceBars.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the usual titles of a price file mean, however they are capitalised.
final class PriceColumns {
    private static final Map<String, Column> USUAL = Map.of(
            "open", Column.OPEN,
            "high", Column.HIGH,
            "low", Column.LOW,
            "close", Column.CLOSE,
            "adj close", Column.ADJUSTED,
            "volume", Column.VOLUME,
            "dividends", Column.DIVIDEND,
            "stock splits", Column.SPLIT);

    private PriceColumns() {}

    /// The columns of a file; its first, the date, and any that is not usual are read over.
    static List<Part> parts(List<String> titles) {
        return titles.stream()
                .map(title -> new Part(
                        title, Optional.ofNullable(USUAL.get(title.toLowerCase(Locale.ROOT))), Optional.empty()))
                .toList();
    }
}
