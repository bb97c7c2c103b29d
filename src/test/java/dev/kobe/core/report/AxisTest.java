// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void drawdownsEndOnTheNextStepBelowTheWorst() {
        assertThat(Axis.stepped(-9.25, 0, 4)).isEqualTo(new Axis(-12, 0, 4));
        assertThat(Axis.stepped(-8, 0, 4)).isEqualTo(new Axis(-8, 0, 4));
        assertThat(Axis.stepped(0, 0, 4)).isEqualTo(new Axis(0, 4, 4));
    }

    @Test
    void barsStandOnAnAxisThatIsTheSameOnBothSides() {
        assertThat(Axis.symmetric(6.7, 2)).isEqualTo(new Axis(-8, 8, 4));
    }

    @Test
    void ticksRunFromEndToEnd() {
        assertThat(new Axis(90, 120, 10).ticks()).containsExactly(90.0, 100.0, 110.0, 120.0);
        assertThat(new Axis(90, 120, 10).share(105)).isEqualTo(0.5);
    }

    @Property
    void everyAxisHoldsItsValuesInFewSteps(
            @ForAll @DoubleRange(min = -500, max = 500) double low,
            @ForAll @DoubleRange(min = 0.01, max = 900) double span) {
        Axis axis = Axis.covering(low, low + span, 5);

        assertThat(axis.low()).isLessThanOrEqualTo(low + axis.step() * 1e-6);
        assertThat(axis.high()).isGreaterThanOrEqualTo(low + span - axis.step() * 1e-6);
        assertThat(axis.ticks()).hasSizeLessThanOrEqualTo(6);
    }
}
