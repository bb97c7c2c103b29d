// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What outlives a reading: hysteresis by closes, the owner's end, tolerance of the unknown, and the size that is left.
class BoardHoldTest {
    private static final Instant NOON = Instant.parse("2026-05-27T12:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 27);
    private static final List<Breaker> VIX =
            List.of(new Stub(Rearm.after(2, "0.1"), Duration.ofMinutes(15), "25 reduce, 30 pause, 40 halt"));
    private static final List<Breaker> STREAK = List.of(new Stub(Rearm.BY_OWNER, Duration.ZERO, "5 pause, 8 halt"));

    @Test
    void aPauseEndsAfterTwoClosesInARowTenPercentBelowItsLevel() {
        Board paused = judge(Board.clear(), VIX, "31.2");
        assertThat(paused.latch("stub").orElseThrow().action()).isEqualTo(BreakerAction.PAUSE_NEW);

        Board lower = judge(paused, VIX, "26.9");
        assertThat(lower.action()).as("under its level, still held").isEqualTo(BreakerAction.PAUSE_NEW);

        Board once = close(lower, VIX, "26.9");
        assertThat(BoardRules.openSession(once, WEDNESDAY.plusDays(1)).latches())
                .hasSize(1);
        Board again = close(close(once, VIX, "27"), VIX, "26.9");
        assertThat(BoardRules.openSession(again, WEDNESDAY.plusDays(1)).latches())
                .as("27 is not under 27, and the count begins anew")
                .hasSize(1);

        Board twice = BoardRules.openSession(close(once, VIX, "22.4"), WEDNESDAY.plusDays(2));
        assertThat(twice.latches()).isEmpty();
        assertThat(twice.ramp()).isEqualTo(Weight.of("0.25"));
        assertThat(judge(twice, VIX, "22.4").action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void aCloseThatIsNotKnownBeginsTheCountAnew() {
        Board once = close(judge(Board.clear(), VIX, "31.2"), VIX, "20");
        Board blind = BoardRules.close(once, VIX, Readings.of("1", "1"));

        assertThat(blind.latch("stub").orElseThrow().closesLeft()).isEqualTo(2);
    }

    /// A pause at 30 is latched; the levels are changed while it holds, and the close is held against the new ones.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 reduce, 40 halt | 36   | 2",
                "25 reduce, 40 halt | 35.9 | 1",
                "20 alert, 25 reduce | 18   | 2",
                "20 alert, 25 reduce | 17.9 | 1"
            })
    void aLatchWithoutALevelOfItsOwnCountsDownFromTheNextOneAboveItElseFromTheLowest(
            String levels, String figure, int left) {
        Board paused = judge(Board.clear(), VIX, "31.2");
        List<Breaker> changed = List.of(new Stub(Rearm.after(2, "0.1"), Duration.ofMinutes(15), levels));

        assertThat(close(paused, changed, figure).latch("stub").orElseThrow().closesLeft())
                .isEqualTo(left);
    }

    @Test
    void aHaltThatEndsLeavesThePauseThatItsFigureStillAsksFor() {
        Board halted = judge(Board.clear(), VIX, "45");
        Board ended = BoardRules.openSession(close(close(halted, VIX, "35.9"), VIX, "35.9"), WEDNESDAY.plusDays(2));

        Board read = BoardRules.judge(ended, VIX, level("35.9"), WEDNESDAY.plusDays(2));

        assertThat(read.latches()).singleElement().satisfies(latch -> {
            assertThat(latch.action()).isEqualTo(BreakerAction.PAUSE_NEW);
            assertThat(latch.closesLeft()).isEqualTo(2);
        });
    }

    @Test
    void aStricterTripTakesThePlaceOfAMilderOneAndNeverTheOtherWayRound() {
        Board reduced = judge(Board.clear(), VIX, "25");
        assertThat(reduced.action()).isEqualTo(BreakerAction.REDUCE_SIZE);
        Board halted = judge(judge(reduced, VIX, "40"), VIX, "25");

        assertThat(halted.latches()).singleElement().satisfies(latch -> assertThat(latch.action())
                .isEqualTo(BreakerAction.HALT_ALL));
    }

    @Test
    void aHaltThatEndsByClosesIsNotResumedBefore() {
        Board halted = judge(Board.clear(), VIX, "45");

        assertThat(BoardRules.resume(halted, NOON, WEDNESDAY.plusDays(9), "go", Optional.empty()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().code().name()).isEqualTo("RESUME_LATCH_HOLDS"));
    }

    @Test
    void aResumeOfAHaltByHandLeavesWhatEndsByCloses() {
        Board both = BoardRules.halt(judge(Board.clear(), VIX, "31"), NOON, "lunch");

        Board resumed = BoardRules.resume(both, NOON, WEDNESDAY, "back", Optional.empty())
                .orThrow();

        assertThat(resumed.manualHalt()).isEmpty();
        assertThat(resumed.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(resumed.latches()).hasSize(1);
    }

    @Test
    void whatOnlyTheOwnerEndsIsResumedWithAReasonAndCountsAnewFromThen() {
        Board paused = judge(Board.clear(), STREAK, "5");
        Board later = BoardRules.openSession(judge(paused, STREAK, "0"), WEDNESDAY.plusDays(30));
        assertThat(later.action()).isEqualTo(BreakerAction.PAUSE_NEW);

        Board resumed = BoardRules.resume(later, NOON, WEDNESDAY.plusDays(30), "new month", Optional.empty())
                .orThrow();

        assertThat(resumed.latches()).isEmpty();
        assertThat(resumed.resets()).isEqualTo(Map.of("stub", NOON));
        assertThat(resumed.ramp()).isEqualTo(Weight.of("0.25"));
        assertThat(judge(resumed, STREAK, "0").action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void theUnknownIsToleratedForItsTimeAndThenPauses() {
        Board known = judge(Board.clear(), VIX, "18");
        BreakerReading nothing = Readings.of("1", "1");
        Board at = BoardRules.judge(known, VIX, at(nothing, NOON), WEDNESDAY);
        assertThat(at.action()).isEqualTo(BreakerAction.CONTINUE);
        assertThat(at.unknownSince()).isEqualTo(Map.of("stub", NOON));
        assertThat(at.evidence()).containsEntry("stub", "The VIX is not known.");

        Board almost = BoardRules.judge(at, VIX, at(nothing, NOON.plusSeconds(899)), WEDNESDAY);
        assertThat(almost.action()).isEqualTo(BreakerAction.CONTINUE);
        Board over = BoardRules.judge(almost, VIX, at(nothing, NOON.plusSeconds(900)), WEDNESDAY);
        assertThat(over.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(over.latches()).isEmpty();

        Board back = BoardRules.judge(over, VIX, level("18"), WEDNESDAY);
        assertThat(back.action()).isEqualTo(BreakerAction.CONTINUE);
        assertThat(back.unknownSince()).isEmpty();
    }

    @Test
    void whatWasNeverKnownPausesAtOnce() {
        assertThat(BoardRules.judge(Board.clear(), VIX, Readings.of("1", "1"), WEDNESDAY)
                        .action())
                .isEqualTo(BreakerAction.PAUSE_NEW);
    }

    @Test
    void theRampStandsStillWhileALatchPauses() {
        Board paused = judge(Board.clear().with(Weight.of("0.5")), STREAK, "5");

        assertThat(BoardRules.openSession(paused, WEDNESDAY.plusDays(1)).ramp()).isEqualTo(Weight.of("0.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTINUE, 1, 1",
        "CONTINUE, 0.75, 0.75",
        "ALERT_ONLY, 0.25, 0.25",
        "REDUCE_SIZE, 1, 0.5",
        "REDUCE_SIZE, 0.75, 0.5",
        "REDUCE_SIZE, 0.5, 0.5",
        "REDUCE_SIZE, 0.25, 0.25",
        "PAUSE_NEW, 1, 0",
        "HALT_ALL, 1, 0"
    })
    void theSizeThatIsLeftIsNeverMoreThanEitherAllows(BreakerAction action, String ramp, String size) {
        Board board = Board.clear()
                .with(Map.of("stub", action), Map.of(), Map.of(), List.of())
                .with(Weight.of(ramp));

        assertThat(board.size()).isEqualTo(Weight.of(size));
    }

    /// The whole table: of a raw verdict, a latch and a halt by hand the most severe governs.
    @ParameterizedTest
    @EnumSource(BreakerAction.class)
    void theMostSevereGoverns(BreakerAction raw) {
        for (BreakerAction held : BreakerAction.values()) {
            for (boolean byHand : new boolean[] {false, true}) {
                Board.Latch latch = new Board.Latch("held", held, NOON, WEDNESDAY, "", Rearm.End.OWNER, 0);
                Board board = Board.clear()
                        .with(Map.of("stub", raw), Map.of(), Map.of(), List.of())
                        .with(List.of(latch));
                Board whole = byHand ? BoardRules.halt(board, NOON, "lunch") : board;
                int worst = byHand ? 4 : Math.max(raw.ordinal(), held.ordinal());

                assertThat(whole.action().ordinal()).isEqualTo(worst);
            }
        }
    }

    @Test
    void theOrderOfSeverityIsTheOneOfTheRules() {
        assertThat(BreakerAction.values())
                .containsExactly(
                        BreakerAction.CONTINUE,
                        BreakerAction.ALERT_ONLY,
                        BreakerAction.REDUCE_SIZE,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.HALT_ALL);
    }

    private static Board judge(Board board, List<Breaker> breakers, String figure) {
        return BoardRules.judge(board, breakers, level(figure), WEDNESDAY);
    }

    private static Board close(Board board, List<Breaker> breakers, String figure) {
        return BoardRules.close(board, breakers, level(figure));
    }

    private static BreakerReading level(String figure) {
        BigDecimal level = new BigDecimal(figure).max(new BigDecimal("0.001"));
        return Readings.of("1", "1")
                .withVolatility(Outcome.ok(new VolatilityReading(level, "now", Optional.empty(), Optional.empty())));
    }

    private static BreakerReading at(BreakerReading reading, Instant when) {
        return BreakerReading.of(when, reading.equity());
    }

    /// A breaker that reads the level of the VIX whatever its levels are.
    private record Stub(Rearm ends, Duration tolerance, String written) implements Breaker {
        @Override
        public String id() {
            return "stub";
        }

        @Override
        public String title() {
            return "Stub";
        }

        @Override
        public String protects() {
            return "Nothing.";
        }

        @Override
        public Scale scale() {
            return Scale.POINTS;
        }

        @Override
        public Levels levels() {
            return Levels.parse(written);
        }

        @Override
        public Rearm rearm(BreakerAction action) {
            return ends;
        }

        @Override
        public Outcome<Measured> measure(BreakerReading reading) {
            return reading.volatility().map(read -> Measured.of(read.level(), "Level " + read.level()));
        }
    }
}
