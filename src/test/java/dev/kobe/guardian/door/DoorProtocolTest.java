// SPDX-License-Identifier: MIT
package dev.kobe.guardian.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.alarm.AlarmId;
import dev.kobe.core.alarm.Hand;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorProtocolTest {
    private static final AlarmId ALARM = AlarmId.parse("halt.hand");

    private final List<Input.Command> heard = new ArrayList<>();

    private final Desk owner = new Desk() {
        @Override
        public Reply submit(Input.Command command) {
            heard.add(command);
            return new Reply(heard.size(), Optional.empty());
        }

        @Override
        public View view() {
            throw new AssertionError("nobody asks for the view");
        }
    };

    /// Whatever another process says of itself, its commands come over the socket.
    @ParameterizedTest
    @EnumSource(Hand.class)
    void whatComesThroughTheDoorIsNamedSo(Hand claimed) {
        Desk remote = DoorProtocol.remote(request -> DoorProtocol.answer(request, owner, Map.of()));
        remote.submit(new Input.Resume("read it twice", false, claimed));
        remote.submit(new Input.AcknowledgeAlarm(ALARM, "seen", claimed));
        remote.submit(new Input.ShelveAlarm(ALARM, Duration.ofHours(2), "away", claimed));
        remote.submit(new Input.UnshelveAlarm(ALARM, claimed));
        remote.submit(new Input.Halt("smoke"));

        assertThat(heard)
                .containsExactly(
                        new Input.Resume("read it twice", false, Hand.SOCKET),
                        new Input.AcknowledgeAlarm(ALARM, "seen", Hand.SOCKET),
                        new Input.ShelveAlarm(ALARM, Duration.ofHours(2), "away", Hand.SOCKET),
                        new Input.UnshelveAlarm(ALARM, Hand.SOCKET),
                        new Input.Halt("smoke"));
    }
}
