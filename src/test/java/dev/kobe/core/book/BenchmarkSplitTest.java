// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two funds in equal weight at 90.00 and 50.00 on 15 June 2026.
class BenchmarkSplitTest {
    private static final InstrumentId ONE = InstrumentId.parse("ONE@LSEETF");
    private static final InstrumentId TWO = InstrumentId.parse("TWO@LSEETF");
    private static final InstrumentId NEXT = InstrumentId.parse("NEXT@LSEETF");
    private static final LocalDate START = LocalDate.of(2026, 6, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    private BenchmarkTrack track = BenchmarkTrack.none();

    private static ActionPosting action(InstrumentId to, LocalDate day, int given, int taken) {
        ShareRatio ratio = new ShareRatio(BigDecimal.valueOf(given), BigDecimal.valueOf(taken));
        HoldingChange change = new HoldingChange(
                ONE,
                to,
                Optional.of(new BigDecimal("100")),
                BigDecimal.valueOf(100L * given / taken),
                Optional.of(ratio),
                Optional.empty(),
                day);
        Book held = Book.empty(Currency.USD)
                .move(StrategyId.MOMENTUM_12_1, ONE, new BigDecimal("100"), new BigDecimal("9000"));
        return ActionPosting.of(
                        held,
                        change,
                        Changeover.on(day, ZoneId.of("Europe/London")),
                        Instant.parse("2026-06-18T07:00:00Z"))
                .orThrow();
    }

    private Optional<BigDecimal> strike(
            LocalDate session, InstrumentId first, String price, String second, List<ActionPosting> booked) {
        track = track.with(track.next(
                session,
                Map.of(first, Price.of(price, QuoteUnit.DOLLARS), TWO, Price.of(second, QuoteUnit.DOLLARS)),
                List.of(),
                Currency.USD,
                booked));
        return track.points().getLast().index();
    }

    private static void is(Optional<BigDecimal> index, String expected) {
        assertThat(index.orElseThrow().doubleValue()).isCloseTo(Double.parseDouble(expected), within(1e-12));
    }

    @Test
    void aBookedSplitDoesNotBendIt() {
        strike(START, ONE, "90.00", "50.00", List.of());
        // 90.00 are 30.00 in new shares: 31.50/30.00 = 1.05 and 1.00, half of each 1.025.
        is(strike(DAY.plusDays(1), ONE, "31.50", "50.00", List.of(action(ONE, DAY, 3, 1))), "1.025");
        // The month turns: from 31.50 and 50.00, where the index is 1.025, to 33.075 and 50.00: 1.025 x 1.025.
        is(strike(LocalDate.of(2026, 7, 1), ONE, "33.075", "50.00", List.of(action(ONE, DAY, 3, 1))), "1.050625");
    }

    @Test
    void aBookedSplitByAFractionCountsOnceOverAllLaterSessions() {
        List<ActionPosting> booked = List.of(action(ONE, DAY, 5, 4));
        strike(START, ONE, "90.00", "50.00", List.of());
        // 90.00 are 72.00 in new shares.
        is(strike(DAY, ONE, "72.00", "50.00", booked), "1");
        is(strike(DAY.plusDays(1), ONE, "72.72", "50.00", booked), "1.005");
        is(strike(DAY.plusDays(2), ONE, "73.44", "50.00", booked), "1.01");
    }

    @Test
    void aReverseSplitAndANewNameAreFollowed() {
        strike(START, ONE, "90.00", "50.00", List.of());
        is(strike(DAY, NEXT, "918.00", "50.00", List.of(action(NEXT, DAY, 1, 10))), "1.01");
    }

    /// The desk does not hold it, so that no statement of its own tells.
    @Test
    void aStepAsOfASplitThatNobodyToldHasNoPointAndDoesNotBendTheNext() {
        strike(START, ONE, "90.00", "50.00", List.of());
        assertThat(strike(DAY, ONE, "30.30", "50.00", List.of())).isEmpty();
        is(strike(DAY.plusDays(1), ONE, "30.60", "50.00", List.of()), "1.01");
        // Its booking comes after all: it has been counted.
        is(strike(DAY.plusDays(2), ONE, "30.60", "50.00", List.of(action(ONE, DAY, 3, 1))), "1.01");
    }

    @Test
    void aBadDayIsNoSplit() {
        strike(START, ONE, "90.00", "50.00", List.of());
        is(strike(DAY, ONE, "72.00", "50.00", List.of()), "0.9");
    }

    @Test
    void whatWasNotKnownThenIsNotChangedNow() {
        strike(START, ONE, "90.00", "50.00", List.of());
        strike(DAY, ONE, "72.00", "50.00", List.of());
        List<BenchmarkTrack.Point> before = track.points();
        strike(DAY.plusDays(1), ONE, "72.00", "50.00", List.of(action(ONE, DAY, 5, 4)));
        assertThat(track.points().subList(0, 2)).isEqualTo(before);
    }
}
