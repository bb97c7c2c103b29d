// SPDX-License-Identifier: MIT
package dev.kobe.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// When a trade's cash and shares change hands: a table of settlement cycles by venue and trade date.
///
/// London settled on the third session after the trade until 2014-10-06, on the second since, and on the first from
/// 2027-10-11; New York on the third until 2017-09-05, on the second until 2024-05-28, on the first since. Spot
/// currency settles on the second day on which both cities are open.
/// Example: a fund and a conversion traded on Monday 2026-02-02 both settle on Wednesday 2026-02-04.
public final class Settlement {
    private static final int SPOT_DAYS = 2;

    /// The cycle of the trades from a date on.
    private record Cycle(LocalDate from, int sessions) {}

    private static final List<Cycle> LONDON = List.of(
            new Cycle(LocalDate.of(2027, 10, 11), 1),
            new Cycle(LocalDate.of(2014, 10, 6), 2),
            new Cycle(LocalDate.MIN, 3));

    private static final List<Cycle> NEW_YORK = List.of(
            new Cycle(LocalDate.of(2024, 5, 28), 1),
            new Cycle(LocalDate.of(2017, 9, 5), 2),
            new Cycle(LocalDate.MIN, 3));

    private Settlement() {}

    /// The day on which shares traded on a venue settle, in that venue's sessions.
    public static LocalDate of(Venue venue, LocalDate tradeDate) {
        return TradingCalendar.of(venue).plus(tradeDate, sessions(venue, tradeDate));
    }

    private static int sessions(Venue venue, LocalDate tradeDate) {
        List<Cycle> cycles =
                switch (venue) {
                    case LONDON -> LONDON;
                    case NEW_YORK -> NEW_YORK;
                };
        return cycles.stream()
                .filter(cycle -> !tradeDate.isBefore(cycle.from))
                .findFirst()
                .orElseThrow()
                .sessions();
    }

    /// The day on which pounds and dollars traded at spot settle.
    public static LocalDate spotFx(LocalDate tradeDate) {
        LocalDate day = tradeDate;
        for (int i = 0; i < SPOT_DAYS; i++) {
            day = RebalanceDays.nextJoint(day, Set.of(Venue.LONDON, Venue.NEW_YORK));
        }
        return day;
    }
}
