// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.outcome.Refusal;
import java.util.List;
import java.util.Optional;

/// What an input leads to: events to be made durable, then effects to be run; or a refusal and nothing else.
public record Decision(List<DeskEvent> events, List<Effect> effects, Optional<Refusal> refusal) {
    public Decision {
        events = List.copyOf(events);
        effects = List.copyOf(effects);
    }

    public static Decision nothing() {
        return new Decision(List.of(), List.of(), Optional.empty());
    }

    public static Decision refused(Refusal refusal) {
        return new Decision(List.of(), List.of(), Optional.of(refusal));
    }
}
