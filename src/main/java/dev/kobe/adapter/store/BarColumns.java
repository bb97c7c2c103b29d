// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import dev.kobe.core.market.PriceHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// One symbol's bars while they are read in order of session and knowledge: of a session the last row counts.
final class BarColumns {
    private long[] days = new long[512];
    private Instant[] knownAt = new Instant[512];
    private final double[][] prices = new double[5][512];
    private long[] volume = new long[512];
    private int size;

    /// Takes the row at which a result stands.
    void add(ResultSet row) throws SQLException {
        long day = row.getObject(1, LocalDate.class).toEpochDay();
        if (size == 0 || days[size - 1] != day) {
            grow();
            size++;
        }
        int at = size - 1;
        days[at] = day;
        knownAt[at] = row.getObject(2, Instant.class);
        for (int i = 0; i < prices.length; i++) {
            prices[i][at] = row.getDouble(3 + i);
        }
        volume[at] = row.getLong(8);
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void grow() {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            knownAt = Arrays.copyOf(knownAt, size * 2);
            for (int i = 0; i < prices.length; i++) {
                prices[i] = Arrays.copyOf(prices[i], size * 2);
            }
            volume = Arrays.copyOf(volume, size * 2);
        }
    }

    PriceHistory history(String symbol) {
        return new PriceHistory(
                symbol,
                Arrays.copyOf(days, size),
                Arrays.copyOf(prices[0], size),
                Arrays.copyOf(prices[1], size),
                Arrays.copyOf(prices[2], size),
                Arrays.copyOf(prices[3], size),
                Arrays.copyOf(prices[4], size),
                Arrays.copyOf(volume, size));
    }

    Library.Known known(String symbol) {
        Map<Long, Instant> since = new HashMap<>();
        for (int i = 0; i < size; i++) {
            since.put(days[i], knownAt[i]);
        }
        return new Library.Known(history(symbol), since);
    }
}
