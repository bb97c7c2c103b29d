// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MonthEndsTest {
    private static final TradingCalendar NEW_YORK = TradingCalendar.of(Venue.NEW_YORK);

    @Test
    void isTheLastBarOfTheMonth() {
        MonthEnds ends = MonthEnds.of(daily(LocalDate.of(2016, 10, 3), LocalDate.of(2016, 12, 30)), NEW_YORK);

        assertThat(ends.price(YearMonth.of(2016, 10)).orThrow()).isEqualTo(price(LocalDate.of(2016, 10, 31)));
        assertThat(ends.price(YearMonth.of(2016, 12)).orThrow()).isEqualTo(price(LocalDate.of(2016, 12, 30)));
    }

    @Test
    void mayBeFiveSessionsOldAndNotSix() {
        // December 2016 ended on Friday the 30th; the 26th was a holiday, so the 22nd is five sessions before.
        assertThat(december(22).price(YearMonth.of(2016, 12)).orThrow()).isEqualTo(price(LocalDate.of(2016, 12, 22)));
        assertThat(december(21).price(YearMonth.of(2016, 12)))
                .isEqualTo(Outcome.missing(
                        "XLB",
                        "its last price of 2016-12 is of 2016-12-21, more than 5 sessions before the month ended on"
                                + " 2016-12-30"));
    }

    private static MonthEnds december(int lastDay) {
        return MonthEnds.of(daily(LocalDate.of(2016, 11, 1), LocalDate.of(2016, 12, lastDay)), NEW_YORK);
    }

    @Test
    void isMissingOutsideThePricesAndInGaps() {
        PriceHistory gap = PriceHistory.ofCloses(
                "XLB",
                LongStream.of(
                                LocalDate.of(2016, 1, 29).toEpochDay(),
                                LocalDate.of(2016, 3, 31).toEpochDay())
                        .toArray(),
                new double[] {1, 2});
        MonthEnds ends = MonthEnds.of(gap, NEW_YORK);

        assertThat(ends.price(YearMonth.of(2016, 1)).orThrow()).isEqualTo(1);
        assertThat(ends.price(YearMonth.of(2016, 3)).orThrow()).isEqualTo(2);
        for (YearMonth month : new YearMonth[] {YearMonth.of(2015, 12), YearMonth.of(2016, 2), YearMonth.of(2016, 4)}) {
            assertThat(ends.price(month).reason())
                    .contains("no price in " + month + ": its prices run from 2016-01-29 to 2016-03-31");
        }
        assertThat(MonthEnds.of(gap.through(LocalDate.of(2016, 1, 1)), NEW_YORK)
                        .price(YearMonth.of(2016, 1))
                        .reason())
                .contains("no price in 2016-01: it has no prices");
    }

    @Test
    void takesNoMonthlyBarDatedTheFirstForAMonthsEnd() {
        long[] firsts = IntStream.rangeClosed(1, 12)
                .mapToLong(month -> LocalDate.of(2016, month, 1).toEpochDay())
                .toArray();
        MonthEnds ends = MonthEnds.of(
                PriceHistory.ofCloses("XLF", firsts, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}), NEW_YORK);

        for (int month = 1; month <= 12; month++) {
            assertThat(ends.price(YearMonth.of(2016, month))).isInstanceOf(Outcome.Missing.class);
        }
    }

    @Test
    void refusesBarsOutOfOrder() {
        assertThatThrownBy(() -> PriceHistory.ofCloses("XLB", new long[] {10, 10}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rising order");
    }

    private static PriceHistory daily(LocalDate from, LocalDate to) {
        long[] days = NEW_YORK.between(from, to).stream()
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
        double[] closes = LongStream.of(days)
                .mapToDouble(day -> price(LocalDate.ofEpochDay(day)))
                .toArray();
        return PriceHistory.ofCloses("XLB", days, closes);
    }

    private static double price(LocalDate day) {
        return 100 + day.getDayOfYear() / 7.0;
    }
}
