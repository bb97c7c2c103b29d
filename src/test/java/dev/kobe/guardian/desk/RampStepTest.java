// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.RampPace;
import dev.kobe.core.quantity.Weight;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A desk whose breaker has let go at 10:00 London on a day of summer time, at a quarter of full size.
class RampStepTest {
    private static final Instant LET_GO = Instant.parse("2026-10-01T09:00:00Z");
    private static DeskState lived;

    private DeskState state = with(lived, board("0.25", BreakerAction.CONTINUE), LET_GO);

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        lived = LivedTicket.live().lived();
    }

    private static Board board(String ramp, BreakerAction action) {
        return new Board(
                Map.of("vix", action),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Weight.of(ramp),
                Map.of());
    }

    private static DeskState with(DeskState before, Board board, Instant at) {
        return Applying.apply(before, new DeskEvent.BoardMoved(board, "for a test"), at);
    }

    private Optional<Weight> step(long seconds) {
        return RampStep.due(state, LET_GO.plusSeconds(seconds)).map(Board::ramp);
    }

    @Test
    void everyFifteenMinutesOfOpenSessionAreAStep() {
        List<String> ramps = new ArrayList<>();
        for (long second = 0; second <= 3_600; second++) {
            Instant now = LET_GO.plusSeconds(second);
            Optional<Board> next = RampStep.due(state, now);
            if (next.isPresent()) {
                state = with(state, next.get(), now);
                ramps.add(second + " s: " + next.get().ramp());
            }
        }
        assertThat(ramps).containsExactly("900 s: 0.5", "1800 s: 0.75", "2700 s: 1");
    }

    @Test
    void aPauseStopsItAndItsEndBeginsTheQuarterAnew() {
        state = with(state, board("0.25", BreakerAction.PAUSE_NEW), LET_GO.plusSeconds(600));
        assertThat(step(1_800)).isEmpty();

        state = with(state, board("0.25", BreakerAction.CONTINUE), LET_GO.plusSeconds(2_000));
        assertThat(step(2_899)).isEmpty();
        assertThat(step(2_900)).contains(Weight.of("0.5"));
    }

    @Test
    void aHaltByHandStopsItToo() {
        state = with(state, BoardRules.halt(state.board(), LET_GO, "lunch"), LET_GO.plusSeconds(60));
        assertThat(step(7_200)).isEmpty();
    }

    @Test
    void aNewSessionIsAStepOnlyWhereTheSettingsSaySo() {
        LocalDate next = LivedTicket.DAY.plusDays(1);
        assertThat(BoardRules.openSession(state.board(), next, RampPace.SESSION).ramp())
                .isEqualTo(Weight.of("0.5"));
        assertThat(BoardRules.openSession(state.board(), next, RampPace.QUARTER_HOUR)
                        .ramp())
                .isEqualTo(Weight.of("0.25"));
    }

    @Test
    void theStepIsJournaledAsTheBoardItLeadsTo() throws IOException {
        DeskRules usual = LivedTicket.live().guardian().rules();
        Hearing hearing = new Hearing(new Guardian(at(usual, RampPace.QUARTER_HOUR)), night());
        hearing.pass(java.time.Duration.ofSeconds(1)).offer(new Input.Tick());
        assertThat(hearing.state().board().ramp()).isEqualTo(Weight.of("0.5"));
        assertThat(hearing.events())
                .filteredOn(DeskEvent.BoardMoved.class::isInstance)
                .extracting(DeskEvent::story)
                .anyMatch(story -> story.contains("a quarter of an hour of open session: the ramp stands at 0.5"));

        Hearing slow = new Hearing(new Guardian(at(usual, RampPace.SESSION)), night());
        slow.pass(java.time.Duration.ofSeconds(1)).offer(new Input.Tick());
        assertThat(slow.state().board().ramp()).isEqualTo(Weight.of("0.25"));
    }

    /// After the close of a day whose last quarter of an hour nothing stopped: no price is judged any more.
    private static DeskState night() {
        DeskState open = with(lived, board("0.25", BreakerAction.CONTINUE), LET_GO);
        return Applying.apply(
                open, new DeskEvent.LinkMoved(open.link(), "still there"), Instant.parse("2026-10-01T20:00:00Z"));
    }

    private static DeskRules at(DeskRules like, RampPace pace) {
        return new DeskRules(
                like.universe(),
                like.pairs(),
                like.sizing(),
                like.costs(),
                like.watched(),
                like.autoFlatten(),
                like.autoReduce(),
                pace,
                like.undo(),
                like.collar(),
                like.staleAfter(),
                like.answerWithin());
    }
}
