// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What an alarm is about: its definition and, where several can be up at once, which one.
///
/// Example: `price.stale:SXLK@LSEETF` is the definition `price.stale` for one fund; `link.lost` has no subject.
///
/// @param definition lower-case words joined by dots
/// @param subject empty where there can only be one
public record AlarmId(String definition, String subject) implements Comparable<AlarmId> {
    private static final Pattern DEFINITION = Pattern.compile("[a-z]+(\\.[a-z]+)+");
    private static final Comparator<AlarmId> ORDER =
            Comparator.comparing(AlarmId::definition).thenComparing(AlarmId::subject);

    public AlarmId {
        if (!DEFINITION.matcher(definition).matches()) {
            throw new IllegalArgumentException("an alarm is named like link.lost, not '" + definition + "'");
        }
    }

    /// Reads what [#toString] printed.
    ///
    /// @throws IllegalArgumentException where it is no name of an alarm
    public static AlarmId parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new AlarmId(text, "") : new AlarmId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(AlarmId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return subject.isEmpty() ? definition : definition + ":" + subject;
    }
}
