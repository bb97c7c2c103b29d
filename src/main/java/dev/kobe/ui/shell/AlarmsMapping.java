// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmGroup;
import dev.kobe.core.alarm.AlarmState;
import dev.kobe.core.gate.TradingState;
import dev.kobe.guardian.alarm.AlarmSources;
import dev.kobe.guardian.alarm.GateShutAlarm;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.alarm.AlarmsView;
import dev.kobe.ui.alarm.AlarmsView.Group;
import dev.kobe.ui.alarm.AlarmsView.Line;
import dev.kobe.ui.fx.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Maps the alarms of a desk to the banner and the drawer.
final class AlarmsMapping {
    /// How many that are over stay in the list; the journal has them all.
    static final int HISTORY = 12;

    private AlarmsMapping() {}

    static AlarmsView view(Desk.View published, DeskRules rules, Instant now) {
        DeskState state = published.state();
        List<Alarm> all = Stream.concat(GateShutAlarm.of(published).stream(), state.alarms().values().stream())
                .toList();
        List<Group> groups = AlarmGroup.of(all, now).stream()
                .map(one -> new Group(
                        line(one.first(), state, rules, now),
                        one.consequences().stream()
                                .map(under -> line(under, state, rules, now))
                                .toList()))
                .toList();
        List<Group> listed = new ArrayList<>();
        groups.stream().filter(one -> !isShelved(one)).forEach(listed::add);
        groups.stream().filter(AlarmsMapping::isShelved).forEach(listed::add);
        List<Line> history = all.stream()
                .filter(one -> one.state(now) == AlarmState.NORMAL)
                .sorted(Comparator.comparing(Alarm::raisedAt).reversed())
                .limit(HISTORY)
                .map(one -> line(one, state, rules, now))
                .toList();
        return new AlarmsView(listed, history, watched(state));
    }

    private static boolean isShelved(Group group) {
        return group.first().state() == AlarmState.SHELVED
                && group.consequences().stream().allMatch(one -> one.state() == AlarmState.SHELVED);
    }

    private static String watched(DeskState state) {
        Optional<String> profile = state.identity().map(DeskIdentity::profile);
        return profile.isEmpty()
                ? "There is no desk, so nothing is watched."
                : AlarmSources.watchesAll(profile.get())
                        ? "Every source of alarms is watched."
                        : "A desk of the demonstration or of a replay watches halts by hand and flattens only.";
    }

    private static Line line(Alarm alarm, DeskState state, DeskRules rules, Instant now) {
        Optional<AlarmDefinition> kind = AlarmSources.definition(alarm.id().definition());
        AlarmState stands = alarm.state(now);
        return new Line(
                alarm,
                stands,
                brief(alarm.raisedAt(), now),
                stands(alarm, stands, now),
                kind.map(AlarmDefinition::consequence).orElse("Not known to this version."),
                kind.map(AlarmDefinition::action).orElse("Read its evidence."),
                kind.map(AlarmDefinition::respond).orElse(Format.UNKNOWN),
                ends(alarm, state, rules),
                kind.map(AlarmDefinition::pane).orElse("Today"),
                past(alarm),
                !alarm.id().definition().equals(GateShutAlarm.ID));
    }

    private static String brief(Instant at, Instant now) {
        LocalDate day = at.atZone(Format.LONDON).toLocalDate();
        return day.equals(now.atZone(Format.LONDON).toLocalDate()) ? Format.minute(at) : Format.shortDate(day);
    }

    private static String stands(Alarm alarm, AlarmState state, Instant now) {
        return switch (state) {
            case ACTIVE -> "active";
            case ACKNOWLEDGED ->
                "✓ seen "
                        + alarm.acknowledged().map(one -> brief(one.at(), now)).orElse("");
            case RETURNED ->
                "returned " + alarm.returnedAt().map(at -> brief(at, now)).orElse("");
            case SHELVED ->
                "until " + alarm.shelf().map(one -> Format.minute(one.until())).orElse("");
            case NORMAL ->
                "over " + alarm.returnedAt().map(at -> brief(at, now)).orElse("");
        };
    }

    /// What makes it go, or since when it has gone.
    private static String ends(Alarm alarm, DeskState state, DeskRules rules) {
        if (alarm.returnedAt().isPresent()) {
            return "Its cause went " + Format.moment(alarm.returnedAt().get()) + "; it is listed until you have seen it"
                    + (alarm.level().latches() ? "." : ", at most a day.");
        }
        return switch (alarm.id().definition()) {
            case "halt.hand" -> TradingState.HALTED.ends();
            case GateShutAlarm.ID -> "The next start.";
            default ->
                rules.breakers(state).stream()
                        .filter(one -> one.id().equals(alarm.id().subject()))
                        .findFirst()
                        .map(one -> EvidenceMapping.ends(one, state.board()))
                        .orElse("It goes by itself once its cause has gone.");
        };
    }

    private static List<String> past(Alarm alarm) {
        List<String> past = new ArrayList<>();
        alarm.returnedAt().ifPresent(at -> past.add("Its cause went " + Format.moment(at) + "."));
        alarm.acknowledged()
                .ifPresent(one -> past.add("Acknowledged " + Format.moment(one.at())
                        + one.by().inBrackets() + (one.note().isEmpty() ? "." : ": " + one.note())));
        alarm.shelf()
                .ifPresent(one -> past.add("Shelved " + Format.moment(one.at()) + " until " + Format.moment(one.until())
                        + one.by().inBrackets() + ": " + one.reason()));
        alarm.cause().ifPresent(cause -> past.add("Explained by " + cause + ", which was there first."));
        return past;
    }
}
