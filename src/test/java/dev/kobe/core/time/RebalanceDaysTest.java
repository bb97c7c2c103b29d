// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebalanceDaysTest {
    private static final Set<Venue> BOTH = Set.of(Venue.LONDON, Venue.NEW_YORK);

    @ParameterizedTest
    @CsvSource({
        "2026-02, 2026-02-02",
        "2026-03, 2026-03-02",
        "2026-01, 2026-01-02",
        "2022-01, 2022-01-04", // London still keeps New Year on Monday the 3rd
        "2026-09, 2026-09-01",
        "2025-09, 2025-09-02", // Labor Day
        "2007-01, 2007-01-03", // the mourning of President Ford
        "2022-06, 2022-06-01"
    })
    void isTheFirstDayOfTheMonthOnWhichBothCitiesTrade(YearMonth month, LocalDate day) {
        assertThat(RebalanceDays.of(month, BOTH)).isEqualTo(day);
    }

    @Test
    void dependsOnTheVenuesThatAreRequired() {
        YearMonth september = YearMonth.of(2025, 9);

        assertThat(RebalanceDays.of(september, Set.of(Venue.LONDON))).isEqualTo("2025-09-01");
        assertThat(RebalanceDays.of(september, Set.of(Venue.NEW_YORK))).isEqualTo("2025-09-02");
        assertThatThrownBy(() -> RebalanceDays.of(september, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("venues");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-02T14:45:00Z, 2026-02-02T16:15:00Z",
        "2026-03-02, 2026-03-02T14:45:00Z, 2026-03-02T16:15:00Z",
        "2026-03-09, 2026-03-09T13:45:00Z, 2026-03-09T16:15:00Z",
        "2026-04-01, 2026-04-01T13:45:00Z, 2026-04-01T15:15:00Z",
        "2026-10-27, 2026-10-27T13:45:00Z, 2026-10-27T16:15:00Z"
    })
    void opensAfterNewYorkAndClosesBeforeLondon(LocalDate day, String opens, String closes) {
        TradingWindow window = RebalanceDays.window(day, BOTH).orElseThrow();

        assertThat(window.opens()).isEqualTo(opens);
        assertThat(window.closes()).isEqualTo(closes);
    }

    @Test
    void spansTheWholeDayWhenOnlyNewYorkIsNeeded() {
        TradingWindow window = RebalanceDays.window(LocalDate.of(2016, 12, 1), Set.of(Venue.NEW_YORK))
                .orElseThrow();

        assertThat(window.opens()).isEqualTo("2016-12-01T14:45:00Z");
        assertThat(window.closes()).isEqualTo("2016-12-01T20:45:00Z");
    }

    @Test
    void hasNoWindowWhenOneCityIsShutOrTheirHoursDoNotMeet() {
        assertThat(RebalanceDays.window(LocalDate.of(2026, 2, 16), BOTH)).isEmpty();
        assertThat(RebalanceDays.window(LocalDate.of(2025, 12, 24), BOTH)).isEmpty();
    }

    @Test
    void isNeverPrecededByAnotherDayOfTheMonthOnWhichBothTrade() {
        for (YearMonth month = YearMonth.of(1990, 2); month.getYear() < 2029; month = month.plusMonths(1)) {
            LocalDate day = RebalanceDays.of(month, BOTH);

            assertThat(day).matches(first -> RebalanceDays.isJoint(first, BOTH));
            assertThat(month.atDay(1).datesUntil(day)).noneMatch(earlier -> RebalanceDays.isJoint(earlier, BOTH));
        }
    }

    @Test
    void differsBetweenTheCitiesIn39OfThe397MonthsFrom1990() {
        YearMonth first = YearMonth.of(1990, 1);
        long differing = IntStream.range(0, 397)
                .mapToObj(first::plusMonths)
                .filter(month -> !RebalanceDays.of(month, Set.of(Venue.LONDON))
                        .equals(RebalanceDays.of(month, Set.of(Venue.NEW_YORK))))
                .count();

        assertThat(differing).isEqualTo(39);
    }
}
