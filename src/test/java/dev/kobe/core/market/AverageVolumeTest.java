// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class AverageVolumeTest {
    private static final TradingCalendar LONDON = TradingCalendar.of(Venue.LONDON);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void isTheMeanOfTheTwentyNewestBars() {
        // The oldest of the thirty would change the mean if they counted.
        PriceHistory bars = bars(30, 0, back -> back < 10 ? 110_000 : back < 20 ? 90_000 : 1_000_000);

        AverageVolume mean = AverageVolume.of(bars, LONDON, TODAY).orThrow();

        assertThat(mean.shares()).isEqualByComparingTo("100000");
        assertThat(mean.since()).isEqualTo(LONDON.plus(TODAY, -19));
    }

    @Test
    void itsNewestBarIsAtMostFiveSessionsOld() {
        assertThat(AverageVolume.of(bars(20, 5, back -> 1_000), LONDON, TODAY)
                        .orThrow()
                        .shares())
                .isEqualByComparingTo("1000");
        assertThat(AverageVolume.of(bars(40, 6, back -> 1_000), LONDON, TODAY).reason())
                .contains("SXLK has a volume on 19 of the last 25 sessions to 2026-03-02, and 20 are needed.");
    }

    @Test
    void aBarThatSaysNoVolumeIsNotReadAsADayWithoutTrading() {
        assertThat(AverageVolume.of(bars(25, 0, back -> back < 5 ? 0 : 1_000), LONDON, TODAY)
                        .orThrow()
                        .shares())
                .isEqualByComparingTo("1000");
        assertThat(AverageVolume.of(bars(40, 0, back -> back < 6 ? 0 : 1_000), LONDON, TODAY))
                .isInstanceOf(Outcome.Missing.class);
        assertThat(AverageVolume.of(PriceHistory.none("SXLK"), LONDON, TODAY)).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void whatCameLaterDoesNotCount() {
        LocalDate before = LONDON.plus(TODAY, -3);
        PriceHistory bars = bars(30, 0, back -> back < 3 ? 9_000_000 : 1_000);

        assertThat(AverageVolume.of(bars, LONDON, before).orThrow().shares()).isEqualByComparingTo("1000");
    }

    @Test
    void holdsForAsLongAsItsOldestBarIsWithinTheSessions() {
        AverageVolume mean =
                AverageVolume.of(bars(20, 0, back -> 1_000), LONDON, TODAY).orThrow();

        assertThat(mean.holds(LONDON, LONDON.plus(TODAY, 5))).isTrue();
        assertThat(mean.holds(LONDON, LONDON.plus(TODAY, 6))).isFalse();
    }

    /// Bars on consecutive sessions.
    ///
    /// @param newest how many sessions before today the newest stands
    /// @param volume by how many bars lie after a bar
    private static PriceHistory bars(int count, int newest, IntUnaryOperator volume) {
        LocalDate last = LONDON.plus(LONDON.next(TODAY), -newest - 1);
        List<LocalDate> days = LONDON.between(LONDON.plus(last, 1 - count), last);
        double[] closes = new double[count];
        Arrays.fill(closes, 118);
        long[] volumes = new long[count];
        Arrays.setAll(volumes, bar -> volume.applyAsInt(count - 1 - bar));
        return new PriceHistory(
                "SXLK",
                days.stream().mapToLong(LocalDate::toEpochDay).toArray(),
                closes,
                closes,
                closes,
                closes,
                closes,
                volumes);
    }
}
