// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.Duration;
import java.util.Set;

/// One kind of alarm: what it means to its owner and how it comes and goes. It is declared in the file that raises it.
///
/// Example: `link.lost` is a WARNING that comes after the link has been away for a minute, goes when it has stood for
/// thirty seconds, and explains stale prices.
///
/// @param id its stable name, for example `link.lost`
/// @param title what it is called in a list, for example "Broker link lost"
/// @param consequence what is not done while it stands
/// @param action what its owner can do
/// @param respond by when, in words
/// @param pane where its evidence is shown, for example "2 Breakers" or "Services"
/// @param onDelay how long its condition must hold before it is raised
/// @param offDelay how long its condition must be away before it returns
/// @param deadBand how far back a figure must come before it counts as away; empty where there is no figure
/// @param causes ids of the definitions that explain this one: in a flood it is listed under theirs
public record AlarmDefinition(
        String id,
        AlarmLevel level,
        String title,
        String consequence,
        String action,
        String respond,
        String pane,
        Duration onDelay,
        Duration offDelay,
        String deadBand,
        Set<String> causes) {
    public AlarmDefinition {
        causes = Set.copyOf(causes);
    }

    /// One that comes and goes at once, without a figure and without a cause that explains it.
    public AlarmDefinition(
            String id, AlarmLevel level, String title, String consequence, String action, String respond, String pane) {
        this(id, level, title, consequence, action, respond, pane, Duration.ZERO, Duration.ZERO, "", Set.of());
    }

    /// The same with delays.
    public AlarmDefinition after(Duration on, Duration off) {
        return new AlarmDefinition(id, level, title, consequence, action, respond, pane, on, off, deadBand, causes);
    }

    /// The same with a dead band, in words.
    public AlarmDefinition within(String band) {
        return new AlarmDefinition(
                id, level, title, consequence, action, respond, pane, onDelay, offDelay, band, causes);
    }

    /// The same where other alarms explain it.
    public AlarmDefinition causedBy(String... definitions) {
        return new AlarmDefinition(
                id, level, title, consequence, action, respond, pane, onDelay, offDelay, deadBand, Set.of(definitions));
    }

    /// Its condition as it is found, for one subject.
    public Condition found(String subject, String sentence, String evidence) {
        return new Condition(new AlarmId(id, subject), Condition.Hold.PRESENT, sentence, evidence);
    }

    /// Its condition as it is found.
    public Condition found(String sentence, String evidence) {
        return found("", sentence, evidence);
    }
}
