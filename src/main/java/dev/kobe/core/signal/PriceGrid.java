// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A universe's adjusted prices laid on one row of sessions; on a session without a bar the last close stands for every
/// price, and before the first bar there is none.
final class PriceGrid {
    private final double[][] closes;
    private final double[][] opens;

    private PriceGrid(double[][] closes, double[][] opens) {
        this.closes = closes;
        this.opens = opens;
    }

    /// Rows are in the universe's order; an instrument without history has a row of NaN that nobody may read.
    static PriceGrid of(Universe universe, Map<String, PriceHistory> histories, List<LocalDate> sessions) {
        int size = universe.instruments().size();
        double[][] closes = new double[size][sessions.size()];
        double[][] opens = new double[size][sessions.size()];
        for (int row = 0; row < size; row++) {
            Arrays.fill(closes[row], Double.NaN);
            Arrays.fill(opens[row], Double.NaN);
            PriceHistory history = histories.get(universe.instruments().get(row).symbol());
            if (history != null) {
                fill(history, sessions, closes[row], opens[row]);
            }
        }
        return new PriceGrid(closes, opens);
    }

    private static void fill(PriceHistory history, List<LocalDate> sessions, double[] closes, double[] opens) {
        int bar = -1;
        for (int column = 0; column < sessions.size(); column++) {
            long day = sessions.get(column).toEpochDay();
            while (bar + 1 < history.size() && history.epochDay(bar + 1) <= day) {
                bar++;
            }
            if (bar >= 0) {
                closes[column] = history.adjustedClose(bar);
                opens[column] = history.epochDay(bar) == day ? history.adjustedOpen(bar) : closes[column];
            }
        }
    }

    double close(int row, int column) {
        return closes[row][column];
    }

    double open(int row, int column) {
        return opens[row][column];
    }
}
