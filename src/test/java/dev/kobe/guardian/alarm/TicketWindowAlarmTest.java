// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.Desks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketWindowAlarmTest {
    private static final TicketWindowAlarm SOURCE = new TicketWindowAlarm();
    private static final String CLOSING = "ticket.closing:T-2026-06-01 PRESENT";

    /// Its window closes at 15:15 UTC.
    private static List<String> found(TicketState state, String at) {
        Instant now = Instant.parse("2026-06-01T" + at + "Z");
        TicketRecord ticket = new TicketRecord(
                Desks.ticket("paper"), state, List.of(), Optional.empty(), List.of(), Optional.empty(), now, false, "");
        return Scenes.found(SOURCE, new Scenes().with(ticket).at(now));
    }

    @Test
    void fromAnHourBeforeTheCloseUntilTheClose() {
        assertThat(found(TicketState.READY, "14:14:59")).isEmpty();
        assertThat(found(TicketState.READY, "14:15:00")).containsExactly(CLOSING);
        assertThat(found(TicketState.READY, "15:14:59")).containsExactly(CLOSING);
        assertThat(found(TicketState.READY, "15:15:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, true",
        "CHECKED, true",
        "BLOCKED, true",
        "READY, true",
        "COUNTING_DOWN, false",
        "WORKING, false",
        "FILLED, false",
        "SKIPPED, false"
    })
    void onlyWhatWaitsForItsOwner(TicketState state, boolean asks) {
        assertThat(found(state, "14:30:00")).isEqualTo(asks ? List.of(CLOSING) : List.of());
    }
}
