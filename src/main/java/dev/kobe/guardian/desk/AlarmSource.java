// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A family of conditions that ask a person to act, with the alarms that they raise. It has no memory and is total:
/// what is not found is away, and what is not known is never away where it could be known.
public interface AlarmSource {
    /// Every alarm that it can raise.
    List<AlarmDefinition> definitions();

    /// What it finds.
    List<Condition> judge(Scene scene);

    /// What there is to be judged.
    record Scene(DeskState state, Readings readings, DeskRules rules, Instant now) {
        /// Today's session of the main venue while it is under way.
        public Optional<Session> underWay() {
            return state.identity().flatMap(desk -> TradingCalendar.of(desk.mainVenue())
                    .session(now.atZone(desk.mainVenue().zone()).toLocalDate())
                    .filter(one -> one.isOpenAt(now)));
        }

        /// Whether the main venue trades.
        public boolean isOpen() {
            return underWay().isPresent();
        }
    }
}
