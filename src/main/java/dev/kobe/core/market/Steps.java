// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

/// Steps of a price from one bar to the next, what was paid out counted: `(close[i] + dividend[i]) /
/// close[i-1]`.
final class Steps {
    private Steps() {}

    /// A step by this factor or more, either way, may be a split; a smaller split cannot be told from a day's move.
    static final double LEAST_SPLIT = 1.2;

    /// The step into a bar; NaN for the first bar and where a price is missing.
    static double into(SourceBars bars, int bar) {
        return bar == 0 ? Double.NaN : (bars.close(bar) + bars.dividend(bar)) / bars.close(bar - 1);
    }

    /// The return into a bar: of the adjusted closes, which have dividends out wherever they fall within a
    /// week; else the step with what was paid out.
    static double returnInto(SourceBars bars, int bar) {
        return bar > 0 && bars.has(SourceBars.Column.ADJUSTED)
                ? bars.adjusted(bar) / bars.adjusted(bar - 1)
                : into(bars, bar);
    }

    /// Whether one factor is another within a tolerance, as a ratio.
    static boolean near(double factor, double other, double tolerance) {
        return Math.abs(factor / other - 1) <= tolerance;
    }

    /// Whether the step goes up or down by more than a factor.
    static boolean beyond(double step, double factor) {
        return step >= factor || step <= 1 / factor;
    }
}
