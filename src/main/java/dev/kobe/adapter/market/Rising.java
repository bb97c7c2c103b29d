// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.Map;

/// Turns rows that run backward in time around.
final class Rising {
    private Rising() {}

    /// The series in rising order; the rows may run either way.
    static SourceBars series(String symbol, BarKind kind, long[] minutes, int[] lines, Map<Column, double[]> columns) {
        if (minutes.length > 1 && minutes[0] > minutes[minutes.length - 1]) {
            for (int low = 0, high = minutes.length - 1; low < high; low++, high--) {
                long minute = minutes[low];
                minutes[low] = minutes[high];
                minutes[high] = minute;
                int line = lines[low];
                lines[low] = lines[high];
                lines[high] = line;
                for (double[] cells : columns.values()) {
                    double cell = cells[low];
                    cells[low] = cells[high];
                    cells[high] = cell;
                }
            }
        }
        return new SourceBars(symbol, kind, minutes, lines, columns);
    }
}
