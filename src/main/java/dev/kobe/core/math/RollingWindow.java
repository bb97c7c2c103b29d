// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A figure over the last so many returns, at each return from the first full window on; no shorter window is ever
/// measured.
public final class RollingWindow {
    private RollingWindow() {}

    /// One figure for each full window, oldest first; empty where there is none. Example: nine returns in windows of
    /// six give four figures.
    public static List<Outcome<Double>> over(
            double[] returns, int window, Function<ReturnSample, Outcome<Double>> figure) {
        List<Outcome<Double>> figures = new ArrayList<>();
        for (int end = window; end <= returns.length; end++) {
            figures.add(ReturnSample.of(Arrays.copyOfRange(returns, end - window, end))
                    .flatMap(figure));
        }
        return figures;
    }

    /// The same of pairs.
    public static List<Outcome<Double>> over(
            double[] desk, double[] benchmark, int window, Function<PairedReturns, Outcome<Double>> figure) {
        List<Outcome<Double>> figures = new ArrayList<>();
        for (int end = window; end <= desk.length; end++) {
            figures.add(PairedReturns.of(
                            Arrays.copyOfRange(desk, end - window, end),
                            Arrays.copyOfRange(benchmark, end - window, end))
                    .flatMap(figure));
        }
        return figures;
    }
}
