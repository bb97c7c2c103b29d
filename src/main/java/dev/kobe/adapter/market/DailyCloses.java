// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The closes of a file of one daily series, as they are printed and not inspected: an index such as the VIX doubles
/// within days, and that is no fault of its file. A day without a close is left out.
public final class DailyCloses {
    private DailyCloses() {}

    /// Reads one file of any shape with one series; each close above zero, each day once, none after `today`.
    public static Outcome<NavigableMap<LocalDate, BigDecimal>> read(Path file, LocalDate today) {
        return PriceText.read(file, today).flatMap(text -> one(file, text));
    }

    private static Outcome<NavigableMap<LocalDate, BigDecimal>> one(Path file, PriceText text) {
        if (text.series().size() != 1) {
            return PriceText.refused(file, " holds " + text.series().size() + " series; allowed: one");
        }
        SourceBars bars = text.series().getFirst();
        if (bars.kind() != BarKind.DAILY && bars.kind() != BarKind.VALUE) {
            return PriceText.refused(file, " holds " + bars.kind().word() + " bars; allowed: daily ones");
        }
        NavigableMap<LocalDate, BigDecimal> closes = new TreeMap<>();
        for (int bar = 0; bar < bars.size(); bar++) {
            double close = bars.close(bar);
            if (Double.isNaN(close)) {
                continue;
            }
            if (close <= 0) {
                return PriceText.refused(
                        file, ", line " + bars.line(bar) + ": the close is " + close + "; allowed: above zero");
            }
            if (closes.put(bars.date(bar), BigDecimal.valueOf(close)) != null) {
                return PriceText.refused(
                        file,
                        ", line " + bars.line(bar) + ": " + bars.date(bar) + " stands there twice; allowed: once");
            }
        }
        return closes.isEmpty()
                ? PriceText.refused(file, " holds no close; allowed: at least one")
                : Outcome.ok(closes);
    }
}
