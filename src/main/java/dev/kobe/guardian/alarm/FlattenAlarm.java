// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.guardian.desk.AlarmSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A breaker's halt that did not become a flat desk by itself: a person decides, or it was tried and something is still
/// held.
final class FlattenAlarm implements AlarmSource {
    static final AlarmDefinition PROPOSED = new AlarmDefinition(
            "flatten.proposed",
            AlarmLevel.CRITICAL,
            "Flatten waits for you",
            "No order leaves; what is held stays held and goes on moving.",
            "Read the flatten ticket and approve it, or stay as you are.",
            "now, if convenient: nothing is sent without you",
            "Ticket");
    static final AlarmDefinition FAILED = new AlarmDefinition(
            "flatten.failed",
            AlarmLevel.EMERGENCY,
            "NOT flat",
            "The desk should be flat and is not: what is still held goes on moving without protection.",
            "Look at the broker's own screen and close what is held there; then reconcile.",
            "now",
            "Ticket");

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(PROPOSED, FAILED);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        Optional<FlattenWatch> watch = scene.state().flatten();
        return watch.flatMap(one -> found(one, title(scene, one.breaker()))).stream()
                .toList();
    }

    private static String title(Scene scene, String breaker) {
        return scene.rules().breakers(scene.state()).stream()
                .filter(one -> one.id().equals(breaker))
                .map(one -> one.title().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse(breaker);
    }

    private static Optional<Condition> found(FlattenWatch watch, String breaker) {
        return switch (watch.stage()) {
            case CONFIRMING, SENT, FLAT -> Optional.empty();
            case PROPOSED ->
                Optional.of(PROPOSED.found("The halt of " + breaker + " flattens only by your hand", watch.why()));
            case FAILED -> Optional.of(FAILED.found("Not flat after the halt of " + breaker, watch.why()));
        };
    }
}
