// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.Rearm;
import dev.kobe.core.quantity.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerAlarmTest {
    private static final BreakerAlarm SOURCE = new BreakerAlarm();
    private static final String DAY = "drawdown.day";

    private static Board board(BreakerAction raw, boolean unknown, List<Board.Latch> latches) {
        return new Board(
                Map.of(DAY, raw),
                Map.of(DAY, "2.04 % at or above 2.00 %"),
                unknown ? Map.of(DAY, Scenes.OPEN) : Map.of(),
                latches,
                Optional.empty(),
                Optional.empty(),
                Weight.ONE,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "CONTINUE, ",
        "ALERT_ONLY, breaker.alert:drawdown.day PRESENT",
        "REDUCE_SIZE, breaker.reduce:drawdown.day PRESENT",
        "PAUSE_NEW, breaker.pause:drawdown.day PRESENT",
        "HALT_ALL, breaker.halt:drawdown.day PRESENT"
    })
    void theLevelFollowsWhatItAsksFor(BreakerAction action, String found) {
        assertThat(new Scenes().with(board(action, false, List.of())).found(SOURCE))
                .isEqualTo(Optional.ofNullable(found).stream().toList());
    }

    @Test
    void aLatchCountsThoughItsReadingFellBackOrIsNotKnown() {
        Board.Latch latch = new Board.Latch(
                DAY,
                BreakerAction.HALT_ALL,
                Scenes.OPEN,
                LocalDate.of(2026, 5, 27),
                "2.04 % at or above 2.00 %",
                Rearm.End.SESSION,
                0);

        assertThat(new Scenes()
                        .with(board(BreakerAction.CONTINUE, false, List.of(latch)))
                        .found(SOURCE))
                .containsExactly("breaker.halt:drawdown.day PRESENT");
        assertThat(new Scenes()
                        .with(board(BreakerAction.PAUSE_NEW, true, List.of(latch)))
                        .found(SOURCE))
                .containsExactly("breaker.halt:drawdown.day PRESENT");
    }

    @Test
    void whatIsNotKnownIsSaidAsThatAndNotOutsideHours() {
        Scenes unknown = new Scenes().with(board(BreakerAction.PAUSE_NEW, true, List.of()));

        assertThat(unknown.found(SOURCE)).containsExactly("breaker.unknown:drawdown.day PRESENT");
        assertThat(Scenes.found(SOURCE, unknown.at(Scenes.SHUT)))
                .containsExactly("breaker.unknown:drawdown.day SUPPRESSED");
    }
}
