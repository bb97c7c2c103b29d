// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    @ParameterizedTest
    @CsvSource({
        "LONDON, 2026-02-02, 2026-02-04",
        "LONDON, 2026-04-02, 2026-04-08", // over Easter
        "LONDON, 2014-10-03, 2014-10-08", // the last day of three
        "LONDON, 2014-10-06, 2014-10-08", // the first of two
        "LONDON, 2027-10-08, 2027-10-12", // the last of two
        "LONDON, 2027-10-11, 2027-10-12", // the first of one
        "NEW_YORK, 2017-09-01, 2017-09-07", // the last of three, over Labor Day
        "NEW_YORK, 2017-09-05, 2017-09-07",
        "NEW_YORK, 2024-05-24, 2024-05-29", // the last of two, over Memorial Day
        "NEW_YORK, 2024-05-28, 2024-05-29",
        "NEW_YORK, 2026-02-13, 2026-02-17"
    })
    void followsTheCycleOfTheTradeDate(Venue venue, LocalDate traded, LocalDate settles) {
        assertThat(Settlement.of(venue, traded)).isEqualTo(settles);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-04",
        "2026-02-13, 2026-02-18",
        "2026-05-22, 2026-05-27",
        "2026-04-02, 2026-04-08",
        "2026-03-11, 2026-03-13"
    })
    void settlesSpotOnTheSecondDayOpenInBothCities(LocalDate traded, LocalDate settles) {
        assertThat(Settlement.spotFx(traded)).isEqualTo(settles);
    }

    @Test
    void settlesBothLegsOfTheFirstBuyTogether() {
        LocalDate day = LocalDate.of(2026, 2, 2);

        assertThat(Settlement.of(Venue.LONDON, day)).isEqualTo(Settlement.spotFx(day));
    }
}
