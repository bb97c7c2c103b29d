// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    @Test
    void everyEventHasOneNameInTheJournal() {
        Set<Class<?>> events = Set.of(DeskEvent.class.getPermittedSubclasses());

        assertThat(EventCodec.ALL.stream().map(EventCodec.Kind::record).collect(Collectors.toSet()))
                .isEqualTo(events);
        assertThat(EventCodec.ALL.stream().map(EventCodec.Kind::name).distinct())
                .hasSize(events.size());
    }

    /// Names in a journal are for ever: this list may grow and never change.
    @Test
    void theNamesAreThoseOfTheFirstRelease() {
        assertThat(EventCodec.ALL.stream().map(EventCodec.Kind::name))
                .containsAll(Arrays.asList(
                        "desk.opened",
                        "limits.changed",
                        "session.began",
                        "session.struck",
                        "flow.posted",
                        "ticket.proposed",
                        "ticket.approved",
                        "ticket.moved",
                        "ticket.closing",
                        "order.intended",
                        "order.moved",
                        "order.cancel-asked",
                        "fill.booked",
                        "commission.booked",
                        "board.moved",
                        "link.moved"));
    }

    @Test
    void anEventOfANewerKobeIsRefusedInWords() {
        Journal.Line newer = new Journal.Line(4, Instant.EPOCH, "desk.opened", 2, "{}", "", "");
        Journal.Line unknown = new Journal.Line(4, Instant.EPOCH, "desk.teleported", 1, "{}", "", "");

        assertThatThrownBy(() -> EventCodec.decode(newer)).hasMessageContaining("newer Kobe");
        assertThatThrownBy(() -> EventCodec.decode(unknown)).hasMessageContaining("desk.teleported");
    }

    @Test
    void aBlankStateReadsBackAsItself() {
        String json = CanonicalJson.write(DeskState.blank());

        assertThat(CanonicalJson.read(json, DeskState.class)).isEqualTo(DeskState.blank());
        assertThat(json).doesNotContain("\n").startsWith("{\"benchmark\":");
    }
}
