// SPDX-License-Identifier: MIT
package dev.kobe.core.math;

import dev.kobe.core.outcome.Outcome;

/// How far wealth lay below its peak so far, the start of 1 counting as the first peak; a total loss stays at −1.
///
/// Example: −10 %, +20 %, −5 % is below by 10 %, 0, 5 %: depth −0.10, mean of the two falls 0.075, pain (0.10 + 0.05)/3
/// and ulcer √((0.01 + 0.0025)/3).
///
/// @param depth the deepest fall, at most zero
/// @param averageFall mean depth of the falls, each from a peak to its recovery, positive; zero for none
/// @param pain mean distance below the peak over all periods, positive
/// @param ulcer root of the mean squared distance (Martin and McCann, 1989), positive
/// @param falls how many falls there were
public record Underwater(double depth, double averageFall, double pain, double ulcer, int falls) {
    /// Missing for no returns.
    public static Outcome<Underwater> of(ReturnSample sample) {
        if (sample.isEmpty()) {
            return ReturnSample.nothing("maxDrawdown");
        }
        double wealth = 1;
        double peak = 1;
        double worst = 0;
        double fall = 0;
        double fallen = 0;
        double below = 0;
        double squares = 0;
        int falls = 0;
        for (double one : sample.values()) {
            wealth = Math.max(0, wealth * (1 + one));
            if (wealth >= peak) {
                peak = wealth;
                fallen += fall;
                falls += fall < 0 ? 1 : 0;
                fall = 0;
            } else {
                double distance = wealth / peak - 1;
                fall = Math.min(fall, distance);
                worst = Math.min(worst, distance);
                below -= distance;
                squares += distance * distance;
            }
        }
        fallen += fall;
        falls += fall < 0 ? 1 : 0;
        int n = sample.n();
        return Outcome.ok(
                new Underwater(worst, falls == 0 ? 0 : -fallen / falls, below / n, Math.sqrt(squares / n), falls));
    }

    /// A yearly return for each unit of the deepest fall (Young, 1991); missing where wealth never fell.
    public Outcome<Double> calmar(double annual) {
        return over("calmar", annual, -depth);
    }

    /// A yearly return for each unit of ulcer (Martin and McCann, 1989).
    public Outcome<Double> martin(double annual) {
        return over("martin", annual, ulcer);
    }

    /// A yearly return for each unit of pain (Becker, 2006).
    public Outcome<Double> painRatio(double annual) {
        return over("painRatio", annual, pain);
    }

    private static Outcome<Double> over(String what, double annual, double risk) {
        return risk == 0 ? Outcome.missing(what, "no drawdown") : Outcome.ok(annual / risk);
    }
}
