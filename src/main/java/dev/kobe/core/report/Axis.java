// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.ArrayList;
import java.util.List;

/// A scale with round ticks: it begins at `low`, ends at `high` and is ticked every `step`.
///
/// Example: values from -5.4 to 6.7 in about five steps make an axis of -8 to 8 by 4 when it is symmetric.
public record Axis(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 4, 5, 10};
    private static final double SLACK = 1e-9;

    public Axis {
        // Written so that NaN fails too.
        if (!(high > low) || !(step > 0)) {
            throw new IllegalArgumentException("an axis rises: " + low + " to " + high + " by " + step);
        }
    }

    /// The narrowest axis of at most `most` steps of a round size whose ends are ticks and cover both values.
    static Axis covering(double low, double high, int most) {
        double least = Math.max(high - low, SLACK) / most;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double scale = power; ; scale *= 10) {
            for (double one : ROUND) {
                Axis tried = stepped(low, high, one * scale);
                if (Math.round((tried.high - tried.low) / tried.step) <= most) {
                    return tried;
                }
            }
        }
    }

    /// An axis round zero that covers the value on both sides.
    static Axis symmetric(double extent, int mostEachSide) {
        Axis half = covering(0, Math.max(extent, SLACK * 1000), mostEachSide);
        return new Axis(-half.high, half.high, half.step);
    }

    /// An axis of a given step.
    static Axis stepped(double low, double high, double step) {
        // Adding zero turns the minus zero of a rounded-up fraction into plain zero.
        double from = Math.floor(low / step + SLACK) * step + 0.0;
        double to = Math.ceil(high / step - SLACK) * step + 0.0;
        return new Axis(from, to > from ? to : from + step, step);
    }

    /// The ticks, lowest first.
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.round((high - low) / step);
        for (int index = 0; index <= count; index++) {
            ticks.add(low + index * step);
        }
        return ticks;
    }

    /// Where a value lies between both ends: 0 at the low one, 1 at the high one.
    public double share(double value) {
        return (value - low) / (high - low);
    }
}
