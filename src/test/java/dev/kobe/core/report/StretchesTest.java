// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.quantity.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static BoardPhase phase(String at, BreakerAction action, String ramp) {
        return new BoardPhase(Instant.parse("2026-" + at + ":00Z"), action, false, Weight.of(ramp));
    }

    private static List<String> words(SmallDesk desk, String month) {
        return Stretches.of(desk.facts(month)).stream()
                .map(Stretches.Stretch::words)
                .toList();
    }

    /// A halt on 2 March, a re-base on the 11th and a step a session from there, full size on the 16th.
    private static SmallDesk halted() {
        return SmallDesk.whole()
                .held(
                        phase("03-02T14:05", BreakerAction.HALT_ALL, "1"),
                        phase("03-11T08:00", BreakerAction.PAUSE_NEW, "0.25"),
                        phase("03-11T08:01", BreakerAction.CONTINUE, "0.25"),
                        phase("03-12T08:00", BreakerAction.CONTINUE, "0.5"),
                        phase("03-13T08:00", BreakerAction.CONTINUE, "0.75"),
                        phase("03-16T08:00", BreakerAction.CONTINUE, "1"));
    }

    @Test
    void aHaltAndItsReEntryAreTwoStretches() {
        assertThat(words(halted(), "2026-03")).containsExactly("halted 2–11 Mar", "re-entry at 25 to 75 % 11–16 Mar");

        Block.Growth chart = (Block.Growth)
                new GrowthSection().compose(halted().facts("2026-03")).getFirst();
        assertThat(chart.held())
                .containsExactly(new Block.Held(
                        List.of(
                                new Block.Stretch(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 11), true),
                                new Block.Stretch(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 16), false)),
                        "halted 2–11 Mar, re-entry to 16 Mar"));
        assertThat(SmallDesk.words(new SummarySection(), halted().facts("2026-03")))
                .contains("The desk was halted 2–11 Mar, in re-entry at 25 to 75 % 11–16 Mar.");
    }

    @Test
    void aSecondHaltInTheReEntryIsOfTheSameRun() {
        SmallDesk desk = SmallDesk.whole()
                .held(
                        phase("02-13T16:34", BreakerAction.HALT_ALL, "1"),
                        phase("02-16T08:00", BreakerAction.CONTINUE, "0.25"),
                        phase("02-17T16:34", BreakerAction.HALT_ALL, "0.25"),
                        phase("02-19T08:00", BreakerAction.CONTINUE, "0.25"),
                        phase("02-24T08:00", BreakerAction.CONTINUE, "1"),
                        phase("03-02T09:00", BreakerAction.HALT_ALL, "1"));

        assertThat(Stretches.runs(desk.facts("2026-03")))
                .extracting(Stretches.Run::words)
                .containsExactly("halted 13–16 Feb, 17–19 Feb, re-entry to 24 Feb", "halted since 2 Mar");
    }

    /// A curve at 90.5 on an axis from 90 lies on the words; with a stop to be drawn the axis begins at 80.
    @Test
    void theCurveLeavesRoomForTheWordsUnderIt() {
        SmallDesk desk = new SmallDesk()
                .value("2026-03-02", "100000.00", "0.00", "0.00", "", "1")
                .value("2026-03-03", "90500.00", "0.00", "0.00", "", "1");
        desk.traded = false;
        assertThat(growth(desk).index().low()).isEqualTo(90);

        desk.held(phase("03-03T10:00", BreakerAction.HALT_ALL, "1"));
        assertThat(growth(desk).index().low()).isEqualTo(80);
    }

    private static Block.Growth growth(SmallDesk desk) {
        return (Block.Growth) new GrowthSection().compose(desk.facts("2026-03")).getFirst();
    }

    @Test
    void whatCameAfterTheMonthIsNotInIt() {
        assertThat(words(halted(), "2026-02")).isEmpty();
        assertThat(SmallDesk.words(new SummarySection(), halted().facts("2026-02")))
                .contains("No breaker halted the desk.");
    }

    @Test
    void whatGoesOnHasNoEnd() {
        SmallDesk open = SmallDesk.whole().held(phase("03-31T09:00", BreakerAction.HALT_ALL, "1"));
        assertThat(words(open, "2026-03")).containsExactly("halted since 31 Mar");

        SmallDesk byHand = SmallDesk.whole()
                .held(new BoardPhase(Instant.parse("2026-02-27T10:00:00Z"), BreakerAction.HALT_ALL, true, Weight.ONE));
        assertThat(words(byHand, "2026-03")).containsExactly("halted by hand since 27 Feb");
    }

    /// Half an hour without a price is not a stretch of the chart; a night before a resume is.
    @Test
    void aPauseWithinADayIsLeftOut() {
        SmallDesk desk = SmallDesk.whole()
                .held(
                        phase("02-02T08:00", BreakerAction.PAUSE_NEW, "1"),
                        phase("02-02T08:30", BreakerAction.CONTINUE, "1"),
                        phase("02-27T16:35", BreakerAction.PAUSE_NEW, "1"),
                        phase("03-02T08:00", BreakerAction.CONTINUE, "1"));

        assertThat(words(desk, "2026-03")).containsExactly("new positions paused 27 Feb–2 Mar");
    }

    @Test
    void aPauseInsideAReEntryDoesNotCutIt() {
        SmallDesk desk = SmallDesk.whole()
                .held(
                        phase("03-11T08:00", BreakerAction.CONTINUE, "0.25"),
                        phase("03-12T08:00", BreakerAction.PAUSE_NEW, "0.5"),
                        phase("03-12T08:05", BreakerAction.CONTINUE, "0.5"),
                        phase("03-13T08:00", BreakerAction.CONTINUE, "1"));

        assertThat(words(desk, "2026-03")).containsExactly("re-entry at 25 to 50 % 11–13 Mar");
    }
}
