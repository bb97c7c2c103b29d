// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.List;

/// A ticket that nobody has approved an hour before its window closes.
final class TicketWindowAlarm implements AlarmSource {
    private static final Duration BEFORE = Duration.ofHours(1);

    static final AlarmDefinition CLOSING = new AlarmDefinition(
            "ticket.closing",
            AlarmLevel.URGENT,
            "Ticket window closes",
            "Without an approval the ticket expires and the rebalance is missed.",
            "Read the ticket; approve it, or skip it with a sentence.",
            "within the hour",
            "Ticket");

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(CLOSING);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.state().tickets().values().stream()
                .filter(TicketWindowAlarm::waits)
                .map(TicketRecord::ticket)
                .filter(one -> !scene.now().isBefore(one.closes().minus(BEFORE))
                        && scene.now().isBefore(one.closes()))
                .map(TicketWindowAlarm::found)
                .toList();
    }

    private static boolean waits(TicketRecord ticket) {
        TicketState state = ticket.state();
        return !state.isFinal() && !state.isUnderWay() && state != TicketState.COUNTING_DOWN;
    }

    private static Condition found(Ticket ticket) {
        return CLOSING.found(
                ticket.id().toString(),
                "The window of " + ticket.id() + " closes within the hour and nobody has approved it",
                "closes " + ticket.closes() + ", " + ticket.lines().size() + " orders");
    }
}
