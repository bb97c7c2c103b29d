// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoardRulesTest {
    private static final List<Breaker> BREAKERS = Breakers.ALL.stream()
            .filter(one -> one.id().startsWith("drawdown."))
            .toList();
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");
    private static final Instant AT = Instant.parse("2026-03-11T13:47:00Z");
    private static final String DAY_ONLY = "0.975";

    @Test
    void keepsRawVerdictsWithTheirEvidence() {
        Board board = judge(Board.clear(), "0.985", MONDAY);
        assertThat(board.raw())
                .containsEntry("drawdown.day", BreakerAction.ALERT_ONLY)
                .containsEntry("drawdown.week", BreakerAction.CONTINUE);
        assertThat(board.evidence().get("drawdown.week"))
                .isEqualTo(
                        "Index 0.985000 is 1.50 % below last week's close at 1.000000: 1.50 %, 3.50 % left to the halt.");
        assertThat(board.action()).isEqualTo(BreakerAction.ALERT_ONLY);
        assertThat(board.latches()).isEmpty();
    }

    @Test
    void aHaltLatchesThoughItsReadingFallsBack() {
        Board board = judge(judge(Board.clear(), DAY_ONLY, MONDAY), "1.00", MONDAY);
        assertThat(board.raw()).containsEntry("drawdown.day", BreakerAction.CONTINUE);
        assertThat(board.action()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(board.latches()).singleElement().satisfies(latch -> {
            assertThat(latch.breaker()).isEqualTo("drawdown.day");
            assertThat(latch.since()).isEqualTo(Readings.AT);
            assertThat(latch.evidence()).contains("2.50 % below the last close");
        });
    }

    @Test
    void unknownPausesAndNeverLatches() {
        Board board = BoardRules.judge(Board.clear(), BREAKERS, Readings.withoutIndex("No mark."), MONDAY);
        assertThat(board.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(board.latches()).isEmpty();
        assertThat(board.evidence()).containsEntry("drawdown.peak", "No mark.");
        assertThat(judge(board, "1.00", MONDAY).action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void aDayHaltEndsAtTheNextSessionUnjudgedAndStartsTheRamp() {
        Board halted = judge(Board.clear(), DAY_ONLY, MONDAY);
        assertThat(BoardRules.openSession(halted, MONDAY).action()).isEqualTo(BreakerAction.HALT_ALL);
        Board next = BoardRules.openSession(halted, MONDAY.plusDays(1));
        assertThat(next.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(next.evidence()).containsEntry("drawdown.day", "Not judged yet in the session of 2026-03-10.");
        assertThat(next.ramp()).isEqualTo(Weight.of("0.25"));
        assertThat(judge(next, "1.00", MONDAY.plusDays(1)).action()).isEqualTo(BreakerAction.CONTINUE);
    }

    @Test
    void aWeekHaltHoldsUntilTheNextIsoWeek() {
        Board halted = judge(Board.clear(), "0.945", MONDAY);
        Board friday = BoardRules.openSession(halted, MONDAY.plusDays(4));
        assertThat(friday.latches()).extracting(Board.Latch::breaker).containsExactly("drawdown.week");
        assertThat(friday.isHalted()).isTrue();
        assertThat(BoardRules.openSession(friday, MONDAY.plusDays(7)).latches()).isEmpty();
    }

    @Test
    void aPeakHaltEndsOnlyByARebase() {
        Board board = judge(Board.clear(), "0.89", MONDAY);
        board = BoardRules.openSession(board, MONDAY.plusDays(14));
        assertThat(board.latches()).extracting(Board.Latch::breaker).containsExactly("drawdown.peak");
        assertThat(refusal(BoardRules.resume(board, AT, MONDAY.plusDays(14), "go on", Optional.empty())))
                .isEqualTo("RESUME_NEEDS_REBASE");
        Board resumed = BoardRules.resume(board, AT, MONDAY.plusDays(14), "go on", Optional.of(new BigDecimal("0.89")))
                .orThrow();
        assertThat(resumed.action()).isEqualTo(BreakerAction.PAUSE_NEW);
        assertThat(resumed.raw()).containsEntry("drawdown.peak", BreakerAction.CONTINUE);
        assertThat(resumed.ramp()).isEqualTo(Weight.of("0.25"));
        assertThat(resumed.rebase())
                .contains(new Board.Rebase(AT, MONDAY.plusDays(14), new BigDecimal("0.89"), "go on"));
    }

    @Test
    void theRampTakesOneStepASessionAndStandsStillWhileHalted() {
        Board board = withRamp("0.25");
        board = BoardRules.openSession(board, MONDAY);
        assertThat(board.ramp()).isEqualTo(Weight.of("0.5"));
        board = BoardRules.openSession(board, MONDAY.plusDays(1));
        assertThat(board.ramp()).isEqualTo(Weight.of("0.75"));
        Board halted = BoardRules.openSession(BoardRules.halt(board, AT, "lunch"), MONDAY.plusDays(2));
        assertThat(halted.ramp()).isEqualTo(Weight.of("0.75"));
        board = BoardRules.openSession(board, MONDAY.plusDays(2));
        assertThat(board.ramp()).isEqualTo(Weight.ONE);
        assertThat(BoardRules.openSession(board, MONDAY.plusDays(3)).ramp()).isEqualTo(Weight.ONE);
    }

    @Test
    void aHaltByHandSurvivesEveryReadingAndKeepsItsFirstReason() {
        Board board = BoardRules.halt(BoardRules.halt(Board.clear(), AT, "first"), AT.plusSeconds(5), "second");
        board = BoardRules.openSession(judge(board, "1.00", MONDAY), MONDAY.plusDays(1));
        assertThat(board.isHalted()).isTrue();
        assertThat(board.manualHalt()).contains(new Board.Halt(AT, "first"));
    }

    @Test
    void afterAHaltByHandAloneTheRampGoesOnFromItsFormerStep() {
        Board board = BoardRules.halt(withRamp("0.5"), AT, "phone");
        Board resumed =
                BoardRules.resume(board, AT, MONDAY, "back", Optional.empty()).orThrow();
        assertThat(resumed.ramp()).isEqualTo(Weight.of("0.5"));
        assertThat(resumed.isHalted()).isFalse();
    }

    @Test
    void refusesToResumeWithoutReasonOrHalt() {
        assertThat(refusal(
                        BoardRules.resume(BoardRules.halt(Board.clear(), AT, "x"), AT, MONDAY, "  ", Optional.empty())))
                .isEqualTo("RESUME_REASON_EMPTY");
        assertThat(refusal(BoardRules.resume(Board.clear(), AT, MONDAY, "go", Optional.empty())))
                .isEqualTo("RESUME_NOT_HALTED");
    }

    @Test
    void refusesToResumeWhileTheDayHolds() {
        Board board = judge(Board.clear(), DAY_ONLY, MONDAY);
        assertThat(BoardRules.resume(board, AT, MONDAY, "go", Optional.empty()))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> {
                    assertThat(no.refusal().code().name()).isEqualTo("RESUME_LATCH_HOLDS");
                    assertThat(no.refusal().sentence())
                            .isEqualTo("The halt of drawdown.day of 2026-03-09 holds until the next session.");
                });
        assertThat(BoardRules.resume(board, AT, MONDAY.plusDays(1), "go", Optional.empty())
                        .orThrow()
                        .ramp())
                .isEqualTo(Weight.of("0.25"));
    }

    @Test
    void refusesARebaseToNothing() {
        Board board = BoardRules.halt(Board.clear(), AT, "x");
        assertThat(refusal(BoardRules.resume(board, AT, MONDAY, "go", Optional.of(BigDecimal.ZERO))))
                .isEqualTo("RESUME_REBASE_INVALID");
    }

    @Property
    void theBoardIsNeverMilderThanAnyLatchWhateverIsRead(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 85, max = 110) Integer> indices,
            @ForAll boolean manual) {
        Board board = manual ? BoardRules.halt(Board.clear(), AT, "x") : Board.clear();
        LocalDate day = MONDAY;
        for (int index : indices) {
            int latched = board.latches().size();
            board = judge(board, BigDecimal.valueOf(index, 2).toPlainString(), day);
            assertThat(board.latches()).hasSizeGreaterThanOrEqualTo(latched);
            for (Board.Latch latch : board.latches()) {
                assertThat(board.action()).isGreaterThanOrEqualTo(latch.action());
            }
            day = day.plusDays(1);
            board = BoardRules.openSession(board, day);
            assertThat(board.isHalted()).isEqualTo(manual || !board.latches().isEmpty());
        }
    }

    private static Board judge(Board board, String index, LocalDate session) {
        return BoardRules.judge(board, BREAKERS, Readings.of(index, "1"), session);
    }

    private static Board withRamp(String step) {
        return Board.clear().with(Weight.of(step));
    }

    private static String refusal(Outcome<Board> outcome) {
        return outcome instanceof Outcome.Refused<Board>(var no) ? no.code().name() : "not refused";
    }
}
