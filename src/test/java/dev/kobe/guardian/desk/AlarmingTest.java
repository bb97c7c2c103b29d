// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guardian with its alarms, on a desk that has lived a ticket.
class AlarmingTest {
    private static final AlarmId HALT = AlarmId.parse("halt.hand");
    private static LivedTicket ticket;

    private Hearing hearing;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    @BeforeEach
    void open() {
        hearing = new Hearing(new Guardian(ticket.guardian().rules(), AlarmSources.ALL), ticket.lived());
    }

    private List<DeskEvent> raises() {
        return hearing.events().stream()
                .filter(one -> one instanceof DeskEvent.AlarmRaised(Alarm alarm)
                        && alarm.id().equals(HALT))
                .toList();
    }

    private AlarmState state(AlarmId id) {
        return Optional.ofNullable(hearing.state().alarms().get(id))
                .map(one -> one.state(hearing.now()))
                .orElse(AlarmState.NORMAL);
    }

    @Test
    void aHaltIsRaisedWithItsEventAndToldOnce() {
        hearing.offer(new Input.Halt("the phone rang"));
        assertThat(state(HALT)).isEqualTo(AlarmState.ACTIVE);
        hearing.pass(Duration.ofMinutes(1)).offer(new Input.Tick());

        assertThat(raises()).hasSize(1);
        assertThat(hearing.announced())
                .as("beyond the screen too, once")
                .filteredOn(one -> one.contains(HALT.toString()))
                .singleElement()
                .asString()
                .startsWith("URGENT halt.hand: ");
    }

    @Test
    void anAcknowledgementIsWhatTheJournalHasAndSurvivesARestart() {
        hearing.offer(new Input.Halt("the phone rang"));
        hearing.offer(new Input.AcknowledgeAlarm(HALT, "", Hand.WINDOW));
        assertThat(state(HALT)).isEqualTo(AlarmState.ACKNOWLEDGED);

        DeskState again = ticket.lived();
        for (DeskEvent event : hearing.events()) {
            Journal.Entry written = EventCodec.encode(event);
            DeskEvent read = EventCodec.decode(
                    new Journal.Line(1, hearing.now(), written.type(), written.version(), written.json(), "", ""));
            again = Applying.apply(again, read, hearing.now());
        }
        assertThat(again.alarms()).isEqualTo(hearing.state().alarms());
        assertThat(again.alarms().get(HALT)).extracting(Alarm::acknowledged).isNotEqualTo(Optional.empty());
    }

    @Test
    void whatIsTakenFromTheShelfIsInTheJournalAndAsksAgain() {
        hearing.offer(new Input.Halt("the phone rang"));
        hearing.offer(new Input.ShelveAlarm(HALT, Duration.ofHours(4), "known", Hand.WINDOW));
        assertThat(state(HALT)).isEqualTo(AlarmState.SHELVED);
        assertThat(hearing.state().alarms().get(HALT).shelf())
                .hasValueSatisfying(one -> assertThat(one.by()).isEqualTo(Hand.WINDOW));

        Decision back = hearing.decide(new Input.UnshelveAlarm(HALT, Hand.WINDOW));
        assertThat(back.events()).anyMatch(DeskEvent.AlarmUnshelved.class::isInstance);
        hearing.offer(new Input.UnshelveAlarm(HALT, Hand.WINDOW));
        assertThat(state(HALT)).isEqualTo(AlarmState.ACTIVE);
        assertThat(hearing.decide(new Input.UnshelveAlarm(HALT, Hand.WINDOW))
                        .refusal()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("The alarm halt.hand is not on the shelf.");
    }

    @Test
    void whatRunsOutOnTheShelfIsTakenBackByTime() {
        hearing.offer(new Input.Halt("the phone rang"));
        hearing.offer(new Input.ShelveAlarm(HALT, Duration.ofHours(4), "known", Hand.COMMAND));
        hearing.pass(Duration.ofHours(4)).offer(new Input.Tick());
        assertThat(hearing.events())
                .filteredOn(DeskEvent.AlarmUnshelved.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(DeskEvent.AlarmUnshelved.class, one -> assertThat(one.by())
                        .isEqualTo(Hand.TIME));
    }

    @Test
    void aResumeNamesWhoResumed() {
        hearing.offer(new Input.Halt("the phone rang"));
        hearing.offer(new Input.Resume("it was nothing", false, Hand.COMMAND));
        assertThat(hearing.events())
                .filteredOn(DeskEvent.BoardMoved.class::isInstance)
                .extracting(DeskEvent::story)
                .contains("halted by hand: the phone rang", "resumed by hand: it was nothing (command)");
    }

    @Test
    void whatIsNotListedOrMayNotBeIsRefusedInASentenceAndNothingIsWritten() {
        assertThat(hearing.decide(new Input.AcknowledgeAlarm(HALT, "", Hand.WINDOW))
                        .refusal()
                        .orElseThrow()
                        .sentence())
                .isEqualTo("There is no alarm halt.hand in the list: kobe alarms prints it.");
        hearing.offer(new Input.Halt("out"));
        Decision shelved = hearing.decide(new Input.ShelveAlarm(HALT, Duration.ofHours(30), "known", Hand.WINDOW));
        assertThat(shelved.refusal().orElseThrow().sentence()).contains("1 to 24 hours, not for 30");
        assertThat(shelved.events()).isEmpty();
    }

    @Test
    void aLostLinkIsRaisedByTheDelayAloneWithoutAnyFurtherWord() {
        // The lived ticket ends while London trades.
        hearing.say(new BrokerReport.Link(LinkState.DOWN, "connection refused"));
        AlarmId lost = AlarmId.parse("link.lost");
        hearing.pass(Duration.ofSeconds(59));
        assertThat(state(lost)).isEqualTo(AlarmState.NORMAL);
        hearing.pass(Duration.ofSeconds(1));
        assertThat(state(lost)).isEqualTo(AlarmState.ACTIVE);
    }
}
