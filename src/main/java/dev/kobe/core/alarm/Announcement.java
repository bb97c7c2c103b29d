// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// What is told of an alarm to a person who does not look at the screen.
///
/// Example: `EMERGENCY gate.shut, told for the 3rd time: …` ten minutes after an emergency that nobody has seen.
///
/// @param time 1 when it is raised; what is repeated counts on
public record Announcement(Alarm alarm, int time) {
    public Announcement {
        if (time < 1) {
            throw new IllegalArgumentException("an announcement is told for the first time at 1, not " + time);
        }
    }

    /// One line, without an account or an amount beyond what the alarm itself says.
    public String text() {
        String again = time == 1 ? "" : " (told " + time + " times, not acknowledged)";
        return alarm.level() + " " + alarm.id() + again + ": " + alarm.sentence();
    }
}
