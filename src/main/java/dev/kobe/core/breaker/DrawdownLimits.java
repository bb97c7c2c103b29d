// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

/// The falls at which the drawdown breakers speak up and stop, as ratios: 0.02 is 2 %.
///
/// At or above the alert a breaker only alerts, at or above the halt everything halts. The mission's halts are 2 % in
/// a day, 5 % in a week and 10 % from the peak.
public record DrawdownLimits(
        double dayAlert, double dayHalt, double weekAlert, double weekHalt, double peakAlert, double peakHalt) {
    public static final DrawdownLimits DEFAULTS = new DrawdownLimits(0.01, 0.02, 0.03, 0.05, 0.05, 0.10);

    public DrawdownLimits {
        rising("day", dayAlert, dayHalt);
        rising("week", weekAlert, weekHalt);
        rising("peak", peakAlert, peakHalt);
    }

    private static void rising(String span, double alert, double halt) {
        // Written so that NaN fails too.
        if (!(alert > 0 && alert <= halt && halt < 1)) {
            throw new IllegalArgumentException("the " + span
                    + " drawdown alert is above 0 and at most the halt, and the halt is below 1, not " + alert + " and "
                    + halt);
        }
    }
}
