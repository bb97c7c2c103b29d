// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A fall of the index from a peak: its depth (at most zero: -0.0925 is 9.25 % below the peak), its three dates and how
/// many sessions it has lasted, an open one counted to the last session and marked by an absent recovery.
public record Drawdown(double depth, LocalDate peak, LocalDate trough, Optional<LocalDate> recovered, int sessions) {

    /// A session's index; growth of 1 or of 100 alike.
    public record Level(LocalDate session, double index) {}

    /// The deepest fall of a curve whose first point counts as the first peak; empty for fewer than two points.
    public static Optional<Drawdown> deepest(List<Level> curve) {
        if (curve.size() < 2) {
            return Optional.empty();
        }
        int peak = 0;
        int deepestPeak = 0;
        int trough = 0;
        double depth = 0;
        for (int index = 1; index < curve.size(); index++) {
            if (curve.get(index).index() >= curve.get(peak).index()) {
                peak = index;
            }
            double fall = curve.get(index).index() / curve.get(peak).index() - 1;
            if (fall < depth) {
                depth = fall;
                trough = index;
                deepestPeak = peak;
            }
        }
        if (depth == 0) {
            LocalDate last = curve.getLast().session();
            return Optional.of(new Drawdown(0, last, last, Optional.of(last), 0));
        }
        int back = trough;
        while (back < curve.size()
                && curve.get(back).index() < curve.get(deepestPeak).index()) {
            back++;
        }
        boolean open = back == curve.size();
        return Optional.of(new Drawdown(
                depth,
                curve.get(deepestPeak).session(),
                curve.get(trough).session(),
                open ? Optional.empty() : Optional.of(curve.get(back).session()),
                (open ? curve.size() - 1 : back) - deepestPeak));
    }

    /// How far below its running peak each point stands, at most zero.
    public static double[] underwater(List<Level> curve) {
        double[] below = new double[curve.size()];
        double peak = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < below.length; index++) {
            peak = Math.max(peak, curve.get(index).index());
            below[index] = curve.get(index).index() / peak - 1;
        }
        return below;
    }
}
