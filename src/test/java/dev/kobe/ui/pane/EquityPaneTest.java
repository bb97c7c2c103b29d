// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.pane.EquityPane.Period;
import dev.kobe.ui.pane.EquityPane.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquityPaneTest {
    private static Point point(String date, String drawdown) {
        return new Point(
                LocalDate.parse(date),
                Optional.of(new BigDecimal("100000")),
                Optional.empty(),
                drawdown.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(drawdown)));
    }

    @ParameterizedTest
    @CsvSource({"MONTH,2", "QUARTER,3", "YEAR_TO_DATE,4", "YEAR,5", "ALL,6"})
    void aPeriodCountsBackFromTheLastPoint(Period period, int kept) {
        List<Point> points = List.of(
                point("2025-05-28", "0"),
                point("2025-05-29", "0"),
                point("2026-01-02", "0"),
                point("2026-02-28", "0"),
                point("2026-04-29", "0"),
                point("2026-05-29", "0"));
        assertThat(period.of(points)).hasSize(kept).endsWith(points.getLast());
    }

    @Test
    void anEmptyHistoryIsEmptyInEveryPeriod() {
        assertThat(Period.YEAR.of(List.of())).isEmpty();
    }

    @Test
    void theWorstFallIsNamedWithItsDay() {
        assertThat(EquityPane.worst(
                        List.of(point("2026-03-04", "0.011"), point("2026-03-17", "0.0204"), point("2026-03-18", ""))))
                .isEqualTo("Below peak; worst \u22122.0\u202F%, 17 Mar");
        assertThat(EquityPane.worst(List.of(point("2026-03-04", "0")))).isEqualTo("Below peak; never in this period");
        assertThat(EquityPane.worst(List.of(point("2026-03-04", "")))).isEqualTo("Below peak; not known");
    }

    @Test
    void lastValuesThatMeetArePushedApartToFourteenPixels() {
        assertThat(EquityChart.apart(100, 104)).containsExactly(95, 109);
        assertThat(EquityChart.apart(104, 100)).containsExactly(109, 95);
        assertThat(EquityChart.apart(100, 120)).containsExactly(100, 120);
        assertThat(EquityChart.apart(100, Double.NaN)).containsExactly(100, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource({"1660,2000", "0.004,0.005", "1000,1000", "4900,5000", "8000,10000", "120,100"})
    void stepsOfTheAxisAreOneTwoOrFive(double rough, double step) {
        assertThat(Ticks.step(rough)).isCloseTo(step, org.assertj.core.data.Offset.offset(step * 1e-9));
    }
}
