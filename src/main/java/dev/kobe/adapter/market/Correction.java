// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file of corrections, `XLB-fixed.csv`, laid over the file beside it, `XLB.csv`: where they differ by more
/// than rounding the correction counts, and nowhere else.
///
/// @param bars the corrected series
/// @param taken the bars that came from the correction
record Correction(SourceBars bars, List<Integer> taken) {
    /// Single precision keeps seven digits.
    private static final double ROUNDING = 1e-5;

    /// Lays one series over another; a bar that only the correction has is not invented.
    static Correction of(SourceBars original, SourceBars corrected) {
        Map<Long, Integer> places = new HashMap<>();
        for (int bar = 0; bar < corrected.size(); bar++) {
            places.put(corrected.minute(bar), bar);
        }
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        long[] minutes = new long[original.size()];
        int[] lines = new int[original.size()];
        List<Integer> taken = new ArrayList<>();
        for (int bar = 0; bar < original.size(); bar++) {
            minutes[bar] = original.minute(bar);
            lines[bar] = original.line(bar);
            int from = places.getOrDefault(original.minute(bar), -1);
            boolean differs = from >= 0 && differs(original, bar, corrected, from);
            if (differs) {
                taken.add(bar);
            }
            for (Column column : Column.values()) {
                if (original.has(column)) {
                    columns.computeIfAbsent(column, one -> new double[original.size()])[bar] =
                            differs && corrected.has(column) ? corrected.get(column, from) : original.get(column, bar);
                }
            }
        }
        return new Correction(
                new SourceBars(original.symbol(), original.kind(), minutes, lines, columns).saying(original.said()),
                taken);
    }

    private static boolean differs(SourceBars one, int bar, SourceBars other, int at) {
        for (Column column : Column.values()) {
            double a = one.get(column, bar);
            double b = other.get(column, at);
            boolean both = one.has(column) && other.has(column);
            boolean same = Double.isNaN(a) ? Double.isNaN(b) : Math.abs(a - b) <= ROUNDING * Math.abs(b);
            if (both && !same) {
                return true;
            }
        }
        return false;
    }
}
