// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VintageTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static PriceHistory history(int from, int size, double scale) {
        long[] days = new long[size];
        double[] closes = new double[size];
        Arrays.setAll(days, bar -> FIRST.toEpochDay() + from + bar);
        Arrays.setAll(closes, bar -> scale * (100 + from + bar));
        long[] volume = new long[size];
        Arrays.fill(volume, 1_000);
        return new PriceHistory("AAPL", days, closes, closes, closes, closes, closes, volume);
    }

    @Test
    void findsNothingWhereScalesAgree() {
        Vintage same = Vintage.of(history(0, 30, 1), history(10, 40, 1));

        assertThat(same.refusal()).isEmpty();
        assertThat(same.before()).isEmpty();
        assertThat(same.after()).isEmpty();
        assertThat(same.sentence()).isEmpty();
    }

    @Test
    void putsWhatAFileAfterASplitDoesNotReplaceOnAnotherScale() {
        Vintage split = Vintage.of(history(0, 30, 1), history(10, 40, 0.25));

        assertThat(split.refusal()).isEmpty();
        assertThat(split.before()).contains(FIRST.plusDays(10));
        assertThat(split.after()).isEmpty();
        assertThat(split.sentence().orElseThrow()).contains("AAPL", "0.2500 of those known", "before 2018-01-11");
    }

    @Test
    void putsNewerBarsOnAnotherScaleWhenAnOldFileComesLate() {
        Vintage late = Vintage.of(history(0, 30, 1), history(0, 20, 4));

        assertThat(late.before()).isEmpty();
        assertThat(late.after()).contains(FIRST.plusDays(19));
    }

    @Test
    void asksNothingOfAFileThatReplacesEverything() {
        assertThat(Vintage.of(history(5, 10, 1), history(0, 40, 0.25)).sentence())
                .isEmpty();
    }

    @Test
    void seesADividendOfThirtyBasisPoints() {
        assertThat(Vintage.of(history(0, 30, 1), history(10, 40, 0.997)).before())
                .isPresent();
    }

    @Test
    void refusesPenceForPounds() {
        assertThat(Vintage.of(history(0, 30, 1), history(10, 40, 100)).refusal())
                .contains("its prices of AAPL are 100.0 times those that are known: one of the two is in another unit");
        assertThat(Vintage.of(history(0, 30, 1), history(10, 40, 0.01)).refusal())
                .isPresent();
    }

    @Test
    void refusesAnotherSeriesOfTheSameName() {
        double[] other = new double[40];
        Arrays.setAll(other, bar -> bar % 2 == 0 ? 20 : 55);
        long[] days = new long[40];
        Arrays.setAll(days, bar -> FIRST.toEpochDay() + bar);

        assertThat(Vintage.of(history(0, 40, 1), PriceHistory.ofCloses("AAPL", days, other))
                        .refusal()
                        .orElseThrow())
                .contains("no steady ratio");
    }

    /// The first session after a split 3 for 1 comes alone: 129.00 and then 43.33.
    @Test
    void aStepAsOfASplitIntoTheNextSessionIsAnotherScale() {
        Vintage appended = Vintage.of(history(0, 30, 1), history(30, 1, 1 / 3.0));
        assertThat(appended.before()).contains(FIRST.plusDays(30));
        assertThat(appended.rescaled()).isTrue();
        assertThat(appended.sentence().orElseThrow())
                .contains("the step between the two, 0.3", "may be that of a split");
        assertThat(Vintage.of(history(30, 30, 25), history(20, 10, 1)).after()).contains(FIRST.plusDays(29));
    }

    /// 129.00 and then 86.67 after 3 for 2, 104.00 after 5 for 4, 96.75 after 4 for 3: no day in both
    /// tells a split from a fall, and prices that may be on two scales are not mixed.
    @Test
    void aSplitByAFractionIntoTheNextSessionIsAnotherScale() {
        for (double ratio : new double[] {3 / 2.0, 5 / 4.0, 4 / 3.0, 5 / 3.0, 2 / 3.0}) {
            Vintage appended = Vintage.of(history(0, 30, 1), history(30, 1, 1 / ratio));
            assertThat(appended.before()).as("%s new for one", ratio).contains(FIRST.plusDays(30));
            assertThat(appended.rescaled()).isTrue();
        }
    }

    /// The VIX went from 17.31 to 37.32 on 5 February 2018; an index never splits.
    @Test
    void anIndexThatLeapsIsOnItsScale() {
        PriceHistory known = PriceHistory.ofCloses("^VIX", new long[] {FIRST.toEpochDay()}, new double[] {17.31});
        for (double next : new double[] {22.10, 37.32}) {
            assertThat(Vintage.of(
                                    known,
                                    PriceHistory.ofCloses(
                                            "^VIX", new long[] {FIRST.toEpochDay() + 1}, new double[] {next}))
                            .sentence())
                    .isEmpty();
        }
    }

    /// One day in both tells any split, and that a fall was none.
    @Test
    void aCommonDayTellsEverySplitFromAFall() {
        for (double ratio : new double[] {3 / 2.0, 5 / 4.0, 11 / 10.0, 21 / 20.0}) {
            assertThat(Vintage.of(history(0, 30, 1), history(29, 5, 1 / ratio)).before())
                    .as("%s new for one", ratio)
                    .contains(FIRST.plusDays(29));
        }
        double[] fallen = {129, 88};
        long[] days = {FIRST.toEpochDay() + 29, FIRST.toEpochDay() + 30};
        assertThat(Vintage.of(history(0, 30, 1), PriceHistory.ofCloses("AAPL", days, fallen))
                        .sentence())
                .isEmpty();
    }

    @Test
    void comparesNoScalesAcrossAGapButGoesOnFromDayToDay() {
        assertThat(Vintage.of(history(0, 30, 1), history(100, 10, 1)).before()).contains(FIRST.plusDays(100));
        assertThat(Vintage.of(history(0, 30, 1), history(30, 1, 1)).sentence()).isEmpty();
        assertThat(Vintage.of(history(0, 30, 1), history(30, 1, 0.85)).sentence())
                .as("a bad day is no split")
                .isEmpty();
        assertThat(Vintage.of(history(100, 30, 1), history(0, 10, 1)).after()).contains(FIRST.plusDays(9));
    }
}
