// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A fall of the index from a peak: its depth (at most zero: -0.0925 is 9.25 % below the peak), its three dates and how
/// many sessions it went down and back, an open one counted to the last session and marked by an absent recovery.
public record Drawdown(
        double depth,
        LocalDate peak,
        LocalDate trough,
        Optional<LocalDate> recovered,
        int sessionsDown,
        int sessionsBack) {

    /// A session's index; growth of 1 or of 100 alike.
    public record Level(LocalDate session, double index) {}

    /// Sessions from the peak to the recovery, or to the last one.
    public int sessions() {
        return sessionsDown + sessionsBack;
    }

    /// Every fall of a curve in order of time, the first point counting as the first peak.
    ///
    /// Example: 100, 90, 100, 95 has one of -0.10 that took one session down and one back, and an open one of
    /// -0.05.
    public static List<Drawdown> all(List<Level> curve) {
        List<Drawdown> falls = new ArrayList<>();
        int peak = 0;
        int trough = 0;
        for (int at = 1; at < curve.size(); at++) {
            double index = curve.get(at).index();
            if (index >= curve.get(peak).index()) {
                if (trough > peak) {
                    falls.add(between(curve, peak, trough, Optional.of(at)));
                }
                peak = at;
                trough = at;
            } else if (trough == peak || index < curve.get(trough).index()) {
                trough = at;
            }
        }
        if (trough > peak) {
            falls.add(between(curve, peak, trough, Optional.empty()));
        }
        return falls;
    }

    private static Drawdown between(List<Level> curve, int peak, int trough, Optional<Integer> back) {
        return new Drawdown(
                curve.get(trough).index() / curve.get(peak).index() - 1,
                curve.get(peak).session(),
                curve.get(trough).session(),
                back.map(at -> curve.get(at).session()),
                trough - peak,
                back.orElse(curve.size() - 1) - trough);
    }

    /// The deepest falls of a curve, deepest first; fewer where there were fewer.
    public static List<Drawdown> deepest(List<Level> curve, int most) {
        return all(curve).stream()
                .sorted(Comparator.comparingDouble(Drawdown::depth))
                .limit(most)
                .toList();
    }

    /// The deepest fall of a curve; one of depth zero at its last point where it never fell, and empty for fewer than
    /// two points.
    public static Optional<Drawdown> deepest(List<Level> curve) {
        if (curve.size() < 2) {
            return Optional.empty();
        }
        LocalDate last = curve.getLast().session();
        return deepest(curve, 1).stream()
                .findFirst()
                .or(() -> Optional.of(new Drawdown(0, last, last, Optional.of(last), 0, 0)));
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
