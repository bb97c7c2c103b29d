// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.quantity.Bps;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Trips whose every session is worked by hand, and what must hold of those of any history.
class BoardTripTest {
    /// A Monday, with no holiday for the two weeks that follow.
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private static NavigableMap<LocalDate, BigDecimal> days(List<BigDecimal> values) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        LocalDate day = FIRST;
        for (BigDecimal value : values) {
            days.put(day, value);
            day = TradingCalendar.of(Venue.NEW_YORK).next(day);
        }
        return days;
    }

    private static BreakerReplay replay(String costBps, Optional<VixCloses> vix, String... equity) {
        return BreakerReplay.of(
                days(List.of(equity).stream().map(BigDecimal::new).toList()),
                new ReplayRules(new BreakerLimits(Map.of()), vix, OptionalInt.empty(), Bps.of(costBps)));
    }

    private static List<BoardTrip> trips(String costBps, String... equity) {
        return BoardTrip.of(replay(costBps, Optional.empty(), equity));
    }

    @Test
    void aHaltEndsWhereEverythingIsHeldAgain() {
        // Halted at 98, flat over the rise to 99, a quarter of the rise to 99.99, then still until full size.
        BoardTrip trip = trips("0", "100", "98", "99", "99.99", "99.99", "99.99", "99.99")
                .getFirst();

        assertThat(trip.from()).isEqualTo(FIRST.plusDays(1));
        // Halted on Tuesday; Wednesday's close holds a quarter, Thursday's a half, Friday's three quarters.
        assertThat(trip.to()).contains(FIRST.plusDays(7));
        assertThat(trip.worst()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(trip.asked()).containsExactly("drawdown.day");
        assertThat(trip.sessions()).isEqualTo(4);
        assertThat(trip.flat()).isEqualTo(1);
        assertThat(trip.unhalted()).isEqualByComparingTo("99.99");
        assertThat(trip.halted()).isEqualByComparingTo("98.245");
        assertThat(trip.saved()).isEqualByComparingTo("-1.745");
    }

    @Test
    void aFurtherFallThatWasSpentFlatIsSaved() {
        // 98 is kept while the rest would have become 96.04: exactly 1.96 saved, less 98 x 5 basis points to sell.
        BoardTrip trip = trips("5", "100", "98", "96.04").getFirst();

        assertThat(trip.to()).isEmpty();
        assertThat(trip.halted()).isEqualByComparingTo("97.951");
        assertThat(trip.saved()).isEqualByComparingTo("1.911");
    }

    @Test
    void aPauseIsATripThoughEverythingIsStillHeld() {
        NavigableMap<LocalDate, BigDecimal> vix =
                days(List.of(new BigDecimal("18"), new BigDecimal("31"), new BigDecimal("18"), new BigDecimal("18")));
        List<BoardTrip> trips = BoardTrip.of(replay("0", Optional.of(new VixCloses(vix)), "100", "100", "101", "101"));

        assertThat(trips).singleElement().satisfies(trip -> {
            assertThat(trip.worst()).isEqualTo(BreakerAction.PAUSE_NEW);
            assertThat(trip.asked()).contains("vix");
            assertThat(trip.flat()).isZero();
            assertThat(trip.saved()).isEqualByComparingTo("0");
        });
    }

    @Test
    void aCurveThatOnlyAlertsHasNone() {
        assertThat(trips("5", "100", "98.5", "99")).isEmpty();
    }

    /// Outside trips both curves move alike, so that without costs what the trips made of the equity, one after the
    /// other, is what the halts made of it.
    @Property(tries = 60)
    void theTripsTogetherAreTheDifference(@ForAll long seed) {
        Random random = new Random(seed);
        BigDecimal[] at = {new BigDecimal("100000")};
        NavigableMap<LocalDate, BigDecimal> equity = days(random.doubles(120, -0.03, 0.031)
                .mapToObj(step ->
                        at[0] = at[0].multiply(BigDecimal.valueOf(1 + step)).setScale(6, RoundingMode.HALF_EVEN))
                .toList());
        BreakerReplay replay = BreakerReplay.of(
                equity, new ReplayRules(new BreakerLimits(Map.of()), Optional.empty(), OptionalInt.of(5), Bps.of("0")));

        BigDecimal made = replay.totals().given().end();
        for (BoardTrip trip : BoardTrip.of(replay)) {
            made = made.multiply(trip.halted()).divide(trip.unhalted(), MathContext.DECIMAL128);
        }
        assertThat(made.subtract(replay.totals().halted().end()).abs()).isLessThan(new BigDecimal("1e-15"));
        assertThat(BoardTrip.of(replay).stream().mapToInt(BoardTrip::flat).sum())
                .isEqualTo(replay.totals().flat());
    }
}
