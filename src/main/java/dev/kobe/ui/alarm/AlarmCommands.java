// SPDX-License-Identifier: MIT
package dev.kobe.ui.alarm;

import dev.kobe.core.alarm.AlarmId;
import java.time.Duration;

/// What may be asked about an alarm; calls return at once, the answer is what is published next.
public interface AlarmCommands {
    /// Says that the owner has seen it; the note is empty where none is wanted.
    void acknowledge(AlarmId alarm, String note);

    /// Puts it aside for 1 to 24 hours, with a reason that is kept.
    void shelve(AlarmId alarm, Duration time, String reason);

    /// Takes it from the shelf before its time is up.
    void unshelve(AlarmId alarm);
}
