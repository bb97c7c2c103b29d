// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.Finding;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One series' bars while they are read in order of time and knowledge: of a moment the last row counts.
final class BarColumns {
    /// The columns of the table, in its order.
    static final List<Column> CELLS =
            List.of(Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.ADJUSTED, Column.VOLUME);

    private static final int MINUTES_PER_DAY = 1440;

    private long[] minutes = new long[512];
    private Instant[] knownAt = new Instant[512];
    private String[] doubts = new String[512];
    private final double[][] cells = new double[CELLS.size()][512];
    private final boolean[] filled = new boolean[CELLS.size()];
    private int size;

    /// Takes the row at which a result stands.
    void add(ResultSet row) throws SQLException {
        long minute = row.getObject(1, LocalDate.class).toEpochDay() * MINUTES_PER_DAY + row.getInt(2);
        if (size == 0 || minutes[size - 1] != minute) {
            grow();
            size++;
        }
        int at = size - 1;
        minutes[at] = minute;
        knownAt[at] = row.getObject(3, Instant.class);
        doubts[at] = Objects.requireNonNullElse(row.getString(4), "");
        for (int i = 0; i < cells.length; i++) {
            double cell = row.getDouble(5 + i);
            cells[i][at] = row.wasNull() ? Double.NaN : cell;
            filled[i] |= !Double.isNaN(cells[i][at]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, size * 2);
            knownAt = Arrays.copyOf(knownAt, size * 2);
            doubts = Arrays.copyOf(doubts, size * 2);
            for (int i = 0; i < cells.length; i++) {
                cells[i] = Arrays.copyOf(cells[i], size * 2);
            }
        }
    }

    /// The series as it is known, each bar in doubt with its reason.
    InspectedSeries series(String symbol, BarKind kind) {
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.length; i++) {
            if (filled[i]) {
                columns.put(CELLS.get(i), Arrays.copyOf(cells[i], size));
            }
        }
        Map<String, List<Integer>> doubtful = new HashMap<>();
        for (int bar = 0; bar < size; bar++) {
            if (!doubts[bar].isEmpty()) {
                doubtful.computeIfAbsent(doubts[bar], code -> new ArrayList<>()).add(bar);
            }
        }
        return new InspectedSeries(
                new SourceBars(symbol, kind, Arrays.copyOf(minutes, size), new int[size], columns),
                doubtful.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Finding(one.getKey(), Finding.Weight.DOUBT, one.getValue(), one.getKey()))
                        .toList());
    }

    /// The number of the bar of a moment; -1 where nothing is known of it.
    int find(long minute) {
        int found = Arrays.binarySearch(minutes, 0, size, minute);
        return found < 0 ? -1 : found;
    }

    Instant knownAt(int bar) {
        return knownAt[bar];
    }

    /// Whether a bar of another reading says anything else than the one that is known.
    boolean differs(int bar, InspectedSeries other, int at) {
        for (int i = 0; i < cells.length; i++) {
            if (Double.compare(cells[i][bar], other.bars().get(CELLS.get(i), at)) != 0) {
                return true;
            }
        }
        return !Optional.of(doubts[bar]).filter(one -> !one.isEmpty()).equals(other.doubt(at));
    }
}
