// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.outcome.Outcome;
import java.util.List;

/// The return of the owner's money, flows included, which time-weighting leaves out.
public final class MoneyWeighted {
    private static final int STEPS = 200;

    /// A flow into the desk (positive) or out of it, so many calendar days after the start. A deposit counts from the
    /// close of the day before it, a withdrawal from the close of its own day.
    public record Flow(int daysElapsed, double amount) {}

    private MoneyWeighted() {}

    /// Gain over average capital, each flow weighted by the share of the period it was there (Dietz, 1966).
    public static Outcome<Double> modifiedDietz(double opening, double closing, int days, List<Flow> flows) {
        double net = 0;
        double average = opening;
        for (Flow one : flows) {
            net += one.amount();
            average += one.amount() * (days - one.daysElapsed()) / days;
        }
        return days <= 0 || average <= 0
                ? Outcome.missing("modifiedDietz", "there was no capital to earn on")
                : Outcome.ok((closing - opening - net) / average);
    }

    /// The internal rate of return for the whole period, not annualised: the rate at which opening value and flows grow
    /// into the closing value, found by bisection.
    ///
    /// Example: 100 growing to 110 without flows is 0.10 whatever the days.
    public static Outcome<Double> forPeriod(double opening, double closing, int days, List<Flow> flows) {
        if (days <= 0 || opening <= 0) {
            return Outcome.missing("moneyWeighted", "there was no capital to earn on");
        }
        double low = -0.999999;
        double high = 1000;
        if (surplus(low, opening, closing, days, flows) > 0 || surplus(high, opening, closing, days, flows) < 0) {
            return Outcome.missing("moneyWeighted", "no rate explains these flows");
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (surplus(middle, opening, closing, days, flows) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Outcome.ok((low + high) / 2);
    }

    private static double surplus(double rate, double opening, double closing, int days, List<Flow> flows) {
        double grown = opening * (1 + rate);
        for (Flow one : flows) {
            grown += one.amount() * StrictMath.pow(1 + rate, (double) (days - one.daysElapsed()) / days);
        }
        return grown - closing;
    }

    /// A period's rate as a yearly one, days counted by 365.25; absent below one year.
    public static Outcome<Double> perYear(double periodRate, int days) {
        return days < 365
                ? Outcome.missing("moneyWeighted", "record shorter than one year: " + days + " days")
                : Outcome.ok(StrictMath.pow(1 + periodRate, 365.25 / days) - 1);
    }
}
