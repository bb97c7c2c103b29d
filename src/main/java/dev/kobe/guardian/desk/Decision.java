// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.AlarmTimers;
import dev.kobe.core.outcome.Refusal;
import java.util.List;
import java.util.Optional;

/// What an input leads to: events to be made durable, then effects to be run; or a refusal and nothing else.
///
/// @param timers the delays of alarms from here on; a reading, never journaled
public record Decision(List<DeskEvent> events, List<Effect> effects, Optional<Refusal> refusal, AlarmTimers timers) {
    public Decision {
        events = List.copyOf(events);
        effects = List.copyOf(effects);
    }

    public static Decision refused(Refusal refusal, AlarmTimers timers) {
        return new Decision(List.of(), List.of(), Optional.of(refusal), timers);
    }
}
