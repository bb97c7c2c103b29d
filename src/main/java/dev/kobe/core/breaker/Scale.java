// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a breaker's figure counts, and so how it is printed.
///
/// Beside a limit a figure takes as many decimals as it needs to be told from that limit: a fall of 0.199999 beside a
/// limit of 0.2 is `19.9999 %`, never `20.00 %`.
public enum Scale {
    /// A share of a base: 0.0144 is `1.44 %`.
    PERCENT(2, 2, " %"),
    /// Points of an index: 31.2 is `31.2`.
    POINTS(0, 1, ""),
    /// Things that are counted: 5 is `5`.
    COUNT(0, 0, ""),
    /// Basis points, given as such: 52.5 is `52.5 bps`.
    BASIS_POINTS(0, 1, " bps"),
    /// A coefficient, such as a correlation or a beta: 0.85 is `0.85`.
    COEFFICIENT(0, 2, ""),
    /// Seconds: 90 is `90 s`.
    SECONDS(0, 0, " s");

    private static final int MOST_PLACES = 12;

    private final int shift;
    private final int places;
    private final String unit;

    Scale(int shift, int places, String unit) {
        this.shift = shift;
        this.places = places;
        this.unit = unit;
    }

    /// The unit of its levels as they are set: shares are set as ratios.
    public String unit() {
        return switch (this) {
            case PERCENT -> "ratio";
            case POINTS -> "points";
            case COUNT -> "count";
            case BASIS_POINTS -> "basis points";
            case COEFFICIENT -> "coefficient";
            case SECONDS -> "seconds";
        };
    }

    /// A figure by itself.
    public String print(BigDecimal figure) {
        return rounded(figure, places).toPlainString() + unit;
    }

    /// A figure as it stands in a sentence that also names the limit.
    public String beside(BigDecimal figure, BigDecimal limit) {
        int needed = places;
        while (needed < MOST_PLACES
                && figure.compareTo(limit) != 0
                && rounded(figure, needed).compareTo(rounded(limit, MOST_PLACES)) == 0) {
            needed++;
        }
        return rounded(figure, needed).toPlainString() + unit;
    }

    /// A limit as it was typed: 0.02 is `2 %`, 25 points are `25`.
    public String limit(BigDecimal limit) {
        BigDecimal shortest = limit.movePointRight(shift).stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString() + unit;
    }

    private BigDecimal rounded(BigDecimal figure, int decimals) {
        return figure.movePointRight(shift).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
