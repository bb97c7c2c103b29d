// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A ratio as a person reads it: 0.4120 is `41.20 %`, two decimals, half-even.
///
/// Beside a limit it takes as many decimals as it needs to be told from that limit: 0.199999 beside 0.2 is
/// `19.9999 %`, never `20.00 %`.
public record Percent(BigDecimal ratio) {
    private static final int FEWEST_PLACES = 2;
    private static final int MOST_PLACES = 12;

    public static Percent of(BigDecimal ratio) {
        return new Percent(ratio);
    }

    /// The value as it stands in a sentence that also names the limit.
    public String beside(BigDecimal limit) {
        int places = FEWEST_PLACES;
        while (places < MOST_PLACES
                && ratio.compareTo(limit) != 0
                && hundredths(ratio, places).compareTo(hundredths(limit, MOST_PLACES)) == 0) {
            places++;
        }
        return hundredths(ratio, places).toPlainString() + " %";
    }

    /// A limit as it was typed: 0.02 is `2 %`, 0.005 is `0.5 %`.
    public static String limit(BigDecimal ratio) {
        BigDecimal shortest = ratio.movePointRight(2).stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString() + " %";
    }

    private static BigDecimal hundredths(BigDecimal ratio, int places) {
        return ratio.movePointRight(2).setScale(places, RoundingMode.HALF_EVEN);
    }

    @Override
    public String toString() {
        return hundredths(ratio, FEWEST_PLACES).toPlainString() + " %";
    }
}
