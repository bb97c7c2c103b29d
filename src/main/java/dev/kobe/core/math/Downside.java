// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// What lies below a target return per period, and the return earned for bearing it.
public final class Downside {
    private Downside() {}

    /// Root of the mean squared shortfall, `√(Σ min(r − T, 0)²/n)` over all n returns (Sortino and Price, 1994), per
    /// period. Example: 1 %, −2 % and 0 % against 0 have √(0.0004/3) = 0.01155.
    public static Outcome<Double> deviation(ReturnSample sample, double target) {
        if (sample.isEmpty()) {
            return ReturnSample.nothing("downsideDeviation");
        }
        if (!Double.isFinite(target)) {
            return noTarget("downsideDeviation");
        }
        double squares = 0;
        for (double one : sample.values()) {
            double below = Math.min(one - target, 0);
            squares += below * below;
        }
        return Outcome.ok(Math.sqrt(squares / sample.n()));
    }

    /// Mean over the target for each unit of downside deviation, per period (Sortino and Price, 1994); missing where
    /// nothing fell below the target.
    public static Outcome<Double> sortino(ReturnSample sample, double target) {
        return deviation(sample, target)
                .flatMap(one -> one == 0
                        ? Outcome.<Double>missing("sortino", "no losses")
                        : Outcome.ok((sample.moments().mean() - target) / one));
    }

    /// Gains above the target over losses below it, `Σ max(r − T, 0) / −Σ min(r − T, 0)` (Keating and Shadwick, 2002);
    /// missing where nothing fell below the target. Example: 1 %, −2 % and 3 % against 0 have 4/2 = 2.
    public static Outcome<Double> omega(ReturnSample sample, double target) {
        if (sample.isEmpty()) {
            return ReturnSample.nothing("omega");
        }
        if (!Double.isFinite(target)) {
            return noTarget("omega");
        }
        double gains = 0;
        double losses = 0;
        for (double one : sample.values()) {
            gains += Math.max(one - target, 0);
            losses -= Math.min(one - target, 0);
        }
        return losses == 0 ? Outcome.missing("omega", "no losses") : Outcome.ok(gains / losses);
    }

    /// Share of returns that gained among those that gained or lost; unchanged ones are left out.
    public static Outcome<Double> winRate(ReturnSample sample) {
        int wins = 0;
        int losses = 0;
        for (double one : sample.values()) {
            wins += one > 0 ? 1 : 0;
            losses += one < 0 ? 1 : 0;
        }
        return wins + losses == 0
                ? Outcome.missing("winRateDays", "no session has gained or lost")
                : Outcome.ok((double) wins / (wins + losses));
    }

    private static Outcome<Double> noTarget(String what) {
        return Outcome.missing(what, "the target is not a number");
    }
}
