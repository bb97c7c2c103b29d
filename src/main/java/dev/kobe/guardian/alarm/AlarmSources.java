// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.guardian.desk.AlarmSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every source of alarms that this version watches.
public final class AlarmSources {
    public static final List<AlarmSource> ALL = List.of(
            new BreakerAlarm(),
            new FlattenAlarm(),
            new ManualHaltAlarm(),
            new BooksAlarm(),
            new GateAlarm(),
            new LinkAlarm(),
            new StalePriceAlarm(),
            new OrderFateAlarm(),
            new TicketWindowAlarm(),
            new ServiceAlarm(),
            new ClockAlarm());

    /// Those that do not ask how time passes. A desk of demonstrations and replays leaps from one moment to
    /// the next and has no price between them: everything else would raise the leap.
    private static final List<AlarmSource> LEAPING = ALL.stream()
            .filter(one -> one instanceof FlattenAlarm || one instanceof ManualHaltAlarm)
            .toList();

    private AlarmSources() {}

    /// What is watched on a desk of a profile.
    public static List<AlarmSource> of(String profile) {
        return profile.equals("demo") || profile.equals("replay") ? LEAPING : ALL;
    }

    /// Whether an empty list says that nothing is the matter: only where every source is watched.
    public static boolean watchesAll(String profile) {
        return of(profile).size() == ALL.size();
    }

    /// Every definition, with that of a gate that is shut for good, which the guardian itself cannot raise.
    public static List<AlarmDefinition> definitions() {
        return Stream.concat(ALL.stream().flatMap(one -> one.definitions().stream()), Stream.of(GateShutAlarm.SHUT))
                .toList();
    }

    /// The definition of that name; empty for one that only an older or newer Kobe raises.
    public static Optional<AlarmDefinition> definition(String id) {
        return definitions().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
