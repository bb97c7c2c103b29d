// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Rounds parts so that they add to their rounded total: each is rounded down and the units left over go to the largest
/// remainders, ties by row order (Hamilton's method).
///
/// Example: 33.333, 33.333, 33.334 at one place are 33.3, 33.3 and 33.4.
final class LargestRemainder {
    private LargestRemainder() {}

    static List<BigDecimal> round(List<BigDecimal> exact, int places) {
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
        List<BigDecimal> floors = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        BigDecimal left = sum.setScale(places, RoundingMode.HALF_EVEN);
        for (int row = 0; row < exact.size(); row++) {
            BigDecimal floor = exact.get(row).setScale(places, RoundingMode.FLOOR);
            floors.add(floor);
            order.add(row);
            left = left.subtract(floor);
        }
        order.sort(Comparator.comparing(
                (Integer row) -> exact.get(row).subtract(floors.get(row)), Comparator.reverseOrder()));
        for (int given = 0; left.signum() > 0; given++) {
            int row = order.get(given);
            floors.set(row, floors.get(row).add(unit));
            left = left.subtract(unit);
        }
        return floors;
    }
}
