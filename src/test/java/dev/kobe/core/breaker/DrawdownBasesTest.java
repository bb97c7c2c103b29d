// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DrawdownBasesTest {
    private static final Money NONE = Money.zero(Currency.GBP);

    // Thursday, Friday, then Monday without a mark and Tuesday.
    private final List<Strike> strikes = List.of(
            strike("2026-02-19", "1.02", true),
            strike("2026-02-20", "1.01", true),
            strike("2026-02-23", "1.01", false),
            strike("2026-02-24", "0.99", true));

    @Test
    void theDayIsMeasuredFromTheLastKnownStrikeBeforeTheSession() {
        assertThat(reading("2026-02-25").dayBase()).contains(new BigDecimal("0.99"));
        assertThat(reading("2026-02-24").dayBase()).contains(new BigDecimal("1.01"));
    }

    @Test
    void theWeekIsMeasuredFromTheLastKnownStrikeOfTheFormerWeek() {
        assertThat(reading("2026-02-25").weekBase()).contains(new BigDecimal("1.01"));
        assertThat(reading("2026-03-02").weekBase()).contains(new BigDecimal("0.99"));
    }

    @Test
    void theOpeningStrikeStandsInWhereThereIsNoneBefore() {
        EquityReading first = DrawdownBases.reading(
                strikes.subList(0, 1),
                Optional.empty(),
                LocalDate.parse("2026-02-19"),
                Optional.of(new BigDecimal("1.02")),
                Optional.empty(),
                "");
        assertThat(first.dayBase()).contains(new BigDecimal("1.02"));
        assertThat(first.weekBase()).contains(new BigDecimal("1.02"));
        assertThat(first.peakBase()).contains(new BigDecimal("1.02"));
    }

    @Test
    void thePeakIsTheHighestStrikeAndNotTheIndexOfTheMoment() {
        assertThat(reading("2026-02-25").peakBase()).contains(new BigDecimal("1.02"));
    }

    @Test
    void aRebaseForgetsWhatWasStruckBeforeItAndCountsItself() {
        Board.Rebase rebase = new Board.Rebase(
                Instant.parse("2026-02-24T13:00:00Z"),
                LocalDate.parse("2026-02-24"),
                new BigDecimal("0.985"),
                "start again");
        assertThat(reading(Optional.of(rebase)).peakBase()).contains(new BigDecimal("0.99"));
        Board.Rebase afterTheStrike = new Board.Rebase(
                Instant.parse("2026-02-24T18:00:00Z"),
                LocalDate.parse("2026-02-24"),
                new BigDecimal("0.985"),
                "start again");
        assertThat(reading(Optional.of(afterTheStrike)).peakBase()).contains(new BigDecimal("0.985"));
    }

    @Test
    void nothingIsKnownBeforeTheOpeningStrike() {
        EquityReading none = DrawdownBases.reading(
                List.of(),
                Optional.empty(),
                LocalDate.parse("2026-02-19"),
                Optional.empty(),
                Optional.empty(),
                "There is no opening strike yet.");
        assertThat(none.dayBase()).isEmpty();
        assertThat(none.weekBase()).isEmpty();
        assertThat(none.peakBase()).isEmpty();
        assertThat(none.missing()).isEqualTo("There is no opening strike yet.");
    }

    /// Carried from day to day, the kept strikes give every base that all of them would.
    @Property(tries = 60)
    void theKeptStrikesGiveTheBasesOfAll(@ForAll long seed) {
        Random random = new Random(seed);
        List<Strike> all = new ArrayList<>();
        List<Strike> kept = List.of();
        Optional<Board.Rebase> rebase = Optional.empty();
        for (LocalDate day = LocalDate.of(2026, 1, 5); day.getYear() == 2026 && day.getMonthValue() < 6; ) {
            if (random.nextInt(25) == 0) {
                rebase = Optional.of(new Board.Rebase(
                        day.atTime(9, 0).toInstant(ZoneOffset.UTC),
                        day,
                        BigDecimal.valueOf(90 + random.nextInt(20), 2),
                        "again"));
            }
            for (List<Strike> from : List.of(all, kept)) {
                assertThat(bases(from, rebase, day)).isEqualTo(bases(all, rebase, day));
            }
            Strike strike = strike(day.toString(), "0." + (900 + random.nextInt(100)), random.nextInt(10) > 0);
            all.add(strike);
            kept = DrawdownBases.kept(
                    Stream.concat(kept.stream(), Stream.of(strike)).toList(), rebase, day);
            assertThat(kept).hasSizeLessThan(10);
            day = day.plusDays(1 + random.nextInt(4));
        }
    }

    private static EquityReading bases(List<Strike> strikes, Optional<Board.Rebase> rebase, LocalDate day) {
        return DrawdownBases.reading(strikes, rebase, day, Optional.of(BigDecimal.ONE), Optional.empty(), "");
    }

    private EquityReading reading(String session) {
        return DrawdownBases.reading(
                strikes,
                Optional.empty(),
                LocalDate.parse(session),
                Optional.of(new BigDecimal("1.5")),
                Optional.empty(),
                "");
    }

    private EquityReading reading(Optional<Board.Rebase> rebase) {
        return DrawdownBases.reading(
                strikes, rebase, LocalDate.parse("2026-02-25"), Optional.of(BigDecimal.ONE), Optional.empty(), "");
    }

    private static Strike strike(String session, String index, boolean known) {
        LocalDate day = LocalDate.parse(session);
        Valuation valued = new Valuation(
                day.atTime(16, 35).toInstant(ZoneOffset.UTC),
                known ? Optional.of(NONE) : Optional.empty(),
                NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Strike(day, valued, NONE, NONE, Optional.empty(), 1, new BigDecimal(index), List.of());
    }
}
