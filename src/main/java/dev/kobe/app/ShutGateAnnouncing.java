// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.Announcement;
import dev.kobe.core.alarm.Annunciator;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.alarm.GateShutAlarm;
import dev.kobe.guardian.desk.Desk;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Tells of a gate that is shut for good, every five minutes for as long as the process lives: the
/// guardian may be gone, so it cannot be told by it, and nothing can be acknowledged any more.
record ShutGateAnnouncing(Annunciator annunciator, MarketClock clock, AtomicBoolean told)
        implements Consumer<Desk.View> {
    private static final Duration AGAIN = Duration.ofMinutes(5);

    ShutGateAnnouncing(Annunciator annunciator, MarketClock clock) {
        this(annunciator, clock, new AtomicBoolean());
    }

    /// From now on the gate is shut because Kobe is being closed, which nobody needs to be told.
    void stopping() {
        told.set(true);
    }

    @Override
    public void accept(Desk.View view) {
        GateShutAlarm.of(view).filter(alarm -> told.compareAndSet(false, true)).ifPresent(alarm -> tell(alarm, 1));
    }

    private void tell(Alarm alarm, int time) {
        annunciator.tell(new Announcement(alarm, time));
        clock.at(clock.instant().plus(AGAIN), () -> tell(alarm, time + 1));
    }
}
