// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedDayInspectionTest {
    private static final Inspection INSPECTION = new RepeatedDayInspection();

    @Test
    void doubtsBothOfTwoAnswers() {
        assertThat(Series.quiet(5).at(2, 1).doubted(INSPECTION)).containsExactly(1, 2);
        assertThat(Series.of(10, 11, 12, 13).at(1, 0).at(2, 0).at(3, 0).doubted(INSPECTION))
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void usesARepetitionOnce() {
        Series twice = Series.of(10, 11, 11, 12).at(2, 1);

        assertThat(twice.doubted(INSPECTION)).isEmpty();
        assertThat(twice.warned(INSPECTION)).containsExactly(2);
        assertThat(Inspections.inspect(twice.bars(), Series.LATER).history().size())
                .isEqualTo(3);
    }

    @Test
    void findsNothingOnDaysOfTheirOwn() {
        assertThat(Series.of(10, 10, 10).inspected(INSPECTION)).isEmpty();
    }
}
