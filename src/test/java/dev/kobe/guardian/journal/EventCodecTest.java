// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.book.Changeover;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Rearm;
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
        Journal.Line newer = new Journal.Line(4, Instant.EPOCH, "desk.opened", 5, "{}", "", "");
        Journal.Line unknown = new Journal.Line(4, Instant.EPOCH, "desk.teleported", 1, "{}", "", "");

        assertThatThrownBy(() -> EventCodec.decode(newer)).hasMessageContaining("newer Kobe");
        assertThatThrownBy(() -> EventCodec.decode(unknown)).hasMessageContaining("desk.teleported");
    }

    /// A line as the first version wrote it, when a desk could only open with cash.
    @Test
    void theOpeningOfAnOlderJournalReadsAsOneWithoutPositions() {
        String identity =
                "{\"account\":\"DU0000041SIM\",\"base\":\"GBP\",\"cashAccount\":false,\"mainVenue\":\"LONDON\","
                        + "\"openedAt\":\"2026-09-30T06:00:00Z\",\"profile\":\"demo\",\"simulated\":true,\"universe\":\"uk-sectors\"}";
        String limits = "{\"assumed\":[],\"cutOff\":\"PT2M\",\"excludedTypes\":[],"
                + "\"flattenOffset\":\"50\",\"grossShare\":\"1\",\"orderShare\":\"0.40\",\"orderValue\":\"40000.00 GBP\","
                + "\"pairCap\":\"200000\",\"positionShare\":\"0.40\",\"quoteFreshness\":\"PT5S\","
                + "\"reconciledWithin\":\"PT5M\",\"reserveShare\":\"0.005\",\"shareCap\":\"2000\",\"version\":1}";
        DeskEvent read = EventCodec.decode(new Journal.Line(
                1,
                Instant.EPOCH,
                "desk.opened",
                1,
                "{\"cash\":[\"100000.00 GBP\"],\"identity\":" + identity + ",\"limits\":" + limits
                        + ",\"session\":\"2026-09-30\"}",
                "",
                ""));
        assertThat(read).isInstanceOfSatisfying(DeskEvent.DeskOpened.class, opened -> {
            assertThat(opened.positions()).isEmpty();
            assertThat(opened.limits().breakers()).isEmpty();
            assertThat(opened.cash()).extracting(Object::toString).containsExactly("100000.00 GBP");
            assertThat(opened.story()).isEqualTo("desk opened with 100000.00 GBP");
        });
    }

    /// A line as the first version wrote it, when an action knew of its own posting alone.
    @Test
    void anActionOfAnOlderJournalTookTheSharesWhenItWasPosted() {
        String sxlk = "\"SXLK@LSEETF\"";
        String booking =
                "{\"cash\":null,\"currency\":\"USD\",\"day\":\"2026-06-17\",\"from\":\"SXLK\",\"given\":\"300\",\"id\":\"88001\","
                        + "\"kind\":\"SPLIT\",\"ratio\":null,\"taken\":\"100\",\"to\":\"SXLK\"}";
        String posting = "{\"at\":\"2026-06-18T09:00:00Z\",\"cash\":null,\"exchanges\":[{\"from\":" + sxlk
                + ",\"given\":\"300\",\"givenCost\":\"3000.00\",\"strategy\":\"momentum-12-1\",\"taken\":\"100\","
                + "\"takenCost\":\"3000.00\",\"to\":" + sxlk + "}]}";
        DeskEvent read = EventCodec.decode(new Journal.Line(
                1,
                Instant.EPOCH,
                "action.booked",
                1,
                "{\"action\":{\"booking\":" + booking + ",\"posting\":" + posting + "}}",
                "",
                ""));
        assertThat(read).isInstanceOfSatisfying(DeskEvent.ActionBooked.class, booked -> {
            Instant at = Instant.parse("2026-06-18T09:00:00Z");
            assertThat(booked.action().posting().changeover()).isEqualTo(new Changeover(at, at));
            assertThat(booked.action().posting().ratio()).hasToString("300 for 100");
            assertThat(booked.action().posting().restated()).isEmpty();
        });
    }

    /// Lines as the first version wrote them, when there were three breakers and each halt ended by its name.
    @Test
    void aBoardOfAnOlderJournalKnowsHowItsHaltsEnd() {
        String latch = "{\"action\":\"HALT_ALL\",\"breaker\":\"drawdown.%s\",\"evidence\":\"fell\","
                + "\"session\":\"2026-03-09\",\"since\":\"2026-03-09T14:21:10Z\"}";
        String board = "{\"evidence\":{},\"latches\":[" + latch.formatted("day") + "," + latch.formatted("week") + ","
                + latch.formatted("peak")
                + "],\"manualHalt\":null,\"ramp\":\"1\",\"raw\":{\"drawdown.day\":\"HALT_ALL\"},\"rebase\":null}";
        DeskEvent moved = EventCodec.decode(new Journal.Line(
                1, Instant.EPOCH, "board.moved", 1, "{\"board\":" + board + ",\"reason\":\"fell\"}", "", ""));
        DeskEvent began = EventCodec.decode(new Journal.Line(
                2, Instant.EPOCH, "session.began", 1, "{\"board\":" + board + ",\"session\":\"2026-03-10\"}", "", ""));

        assertThat(moved).isInstanceOfSatisfying(DeskEvent.BoardMoved.class, event -> {
            assertThat(event.board().latches())
                    .extracting(Board.Latch::ends)
                    .containsExactly(Rearm.End.SESSION, Rearm.End.WEEK, Rearm.End.REBASE);
            assertThat(event.board().resets()).isEmpty();
            assertThat(((DeskEvent.SessionBegan) began).board()).isEqualTo(event.board());
        });
    }

    @Test
    void anApprovalOfAnOlderJournalAcceptsNoWarning() {
        DeskEvent read = EventCodec.decode(new Journal.Line(
                1,
                Instant.EPOCH,
                "ticket.approved",
                1,
                "{\"approval\":{\"at\":\"2026-10-01T14:00:00Z\",\"expires\":\"2026-10-01T15:15:00Z\",\"hash\":\"abc123def\","
                        + "\"limitsVersion\":1,\"ticket\":\"T-2026-10-01\"},\"quotes\":[]}",
                "",
                ""));
        assertThat(read).isInstanceOfSatisfying(DeskEvent.TicketApproved.class, approved -> {
            assertThat(approved.approval().accepted()).isEmpty();
            assertThat(approved.approval().isValid("abc123def", Instant.parse("2026-10-01T15:14:59Z")))
                    .isTrue();
            assertThat(approved.story()).isEqualTo("ticket T-2026-10-01 approved, abc123");
        });
    }

    @Test
    void aBlankStateReadsBackAsItself() {
        String json = CanonicalJson.write(DeskState.blank());

        assertThat(CanonicalJson.read(json, DeskState.class)).isEqualTo(DeskState.blank());
        assertThat(json).doesNotContain("\n").startsWith("{\"actions\":");
    }

    private static final String SEEN_ALARM =
            "{\"acknowledged\":{\"at\":\"2026-10-22T13:40:00Z\",%s\"note\":\"\"},\"cause\":null,"
                    + "\"evidence\":\"halted\",\"id\":\"halt.hand\",\"level\":\"URGENT\","
                    + "\"raisedAt\":\"2026-10-22T13:31:09Z\",\"returnedAt\":null,\"sentence\":\"Halted by hand\","
                    + "\"shelf\":{\"at\":\"2026-10-22T13:41:00Z\",%s\"reason\":\"away\","
                    + "\"until\":\"2026-10-22T15:41:00Z\"},\"times\":1}";

    private static DeskEvent read(String type, int version, String json) {
        return EventCodec.decode(new Journal.Line(1, Instant.EPOCH, type, version, json, "", ""));
    }

    /// Lines typed by hand in the form of the journal.
    @Test
    void whoAcknowledgedShelvedAndTookBackStandsInTheLineAndInTheStory() {
        String alarm = SEEN_ALARM.formatted("\"by\":\"SOCKET\",", "\"by\":\"WINDOW\",");
        DeskEvent seen = read("alarm.acknowledged", 2, "{\"alarm\":" + alarm + "}");
        DeskEvent aside = read("alarm.shelved", 2, "{\"alarm\":" + alarm + "}");
        DeskEvent back = read("alarm.unshelved", 2, "{\"alarm\":" + alarm + ",\"by\":\"TIME\"}");

        assertThat(seen.story()).isEqualTo("alarm halt.hand acknowledged (command over the socket)");
        assertThat(aside.story()).isEqualTo("alarm halt.hand shelved until 2026-10-22T15:41:00Z: away (window)");
        assertThat(back.story()).isEqualTo("alarm halt.hand is off the shelf (time)");
        assertThat(EventCodec.encode(seen).json()).isEqualTo("{\"alarm\":" + alarm + "}");
        assertThat(EventCodec.encode(back).json()).isEqualTo("{\"alarm\":" + alarm + ",\"by\":\"TIME\"}");
    }

    @Test
    void anAlarmOfAnOlderJournalSaysThatItsHandWasNotRecorded() {
        String older = "{\"alarm\":" + SEEN_ALARM.formatted("", "") + "}";
        for (String type : Arrays.asList(
                "alarm.raised", "alarm.returned", "alarm.acknowledged", "alarm.shelved", "alarm.unshelved")) {
            assertThat(EventCodec.encode(read(type, 1, older)).json())
                    .as(type)
                    .contains(SEEN_ALARM.formatted("\"by\":\"UNKNOWN\",", "\"by\":\"UNKNOWN\","));
        }
        assertThat(read("alarm.acknowledged", 1, older).story())
                .isEqualTo("alarm halt.hand acknowledged (by whom was not recorded)");
        assertThat(read("alarm.unshelved", 1, older).story())
                .isEqualTo("alarm halt.hand is off the shelf (by whom was not recorded)");
    }

    @Test
    void aResumeOfAnOlderJournalSaysThatItsHandWasNotRecordedAndAnyOtherMoveHasNone() {
        String board = "{\"board\":{\"evidence\":{},\"latches\":[],\"manualHalt\":null,\"ramp\":\"1\",\"raw\":{},"
                + "\"rebase\":null,\"resets\":{},\"unknownSince\":{}},%s\"reason\":\"%s\"}";
        assertThat(read("board.moved", 2, board.formatted("", "resumed by hand: calm"))
                        .story())
                .isEqualTo("resumed by hand: calm (by whom was not recorded)");
        assertThat(read("board.moved", 2, board.formatted("", "fell")).story()).isEqualTo("fell");
        assertThat(read("board.moved", 3, board.formatted("\"by\":\"COMMAND\",", "resumed by hand: calm"))
                        .story())
                .isEqualTo("resumed by hand: calm (command)");
    }
}
