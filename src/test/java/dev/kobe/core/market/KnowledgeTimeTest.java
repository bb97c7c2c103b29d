// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTimeTest {
    @ParameterizedTest
    @CsvSource({
        "NEW_YORK, 2016-12-30, 2016-12-30T21:15:00Z",
        "NEW_YORK, 2016-07-01, 2016-07-01T20:15:00Z", // summer time
        "NEW_YORK, 2016-11-25, 2016-11-25T18:15:00Z", // a half day
        "LONDON,   2026-02-02, 2026-02-02T16:50:00Z", // after the auction
        "NEW_YORK, 2016-12-31, 2017-01-01T05:14:59.999999999Z", // a Saturday: at the day's end
        "NEW_YORK, 1985-01-02, 1985-01-03T05:14:59.999999999Z" // before the calendar begins
    })
    void isTheCloseAndTheSourcesLag(Venue venue, LocalDate day, String known) {
        assertThat(KnowledgeTime.assumed(venue, day)).isEqualTo(known);
    }

    /// 1 March 2016 is a Tuesday; New York closes at 21:00 UTC until the 13th and at 20:00 after.
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2016-03-01T21:15:00Z",
        "WEEKLY, 2016-03-07T21:15:00Z",
        "MONTHLY, 2016-03-31T20:15:00Z",
        "MINUTE, 2016-03-01T00:16:00Z",
        "VALUE, 2016-03-03T00:00:00Z",
        "MONTHLY_VALUE, 2016-05-01T00:00:00Z"
    })
    void waitsUntilABarIsOver(BarKind kind, String known) {
        assertThat(KnowledgeTime.assumed(Series.quiet(1).kind(kind).bars(), 0)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"SXLK.L, LONDON", "XLB, NEW_YORK", "SXLK, NEW_YORK", "BRK.B, NEW_YORK"})
    void readsTheVenueFromTheSourcesSymbol(String symbol, Venue venue) {
        assertThat(SourceSymbol.venue(symbol)).isEqualTo(venue);
    }
}
