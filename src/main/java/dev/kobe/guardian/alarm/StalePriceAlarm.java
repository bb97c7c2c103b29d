// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.guardian.desk.AlarmSource;
import java.time.Duration;
import java.util.List;

/// A holding without a fresh price while the market trades and the link stands: the source is behind, not the link.
final class StalePriceAlarm implements AlarmSource {
    static final AlarmDefinition STALE = new AlarmDefinition(
                    "price.stale",
                    AlarmLevel.WARNING,
                    "Price stale",
                    "Equity and the drawdown breakers do not know; new positions pause.",
                    "Look whether the broker's own screen still quotes it; it may be halted or not entitled.",
                    "today",
                    "6 Holdings")
            .after(Duration.ofMinutes(1), Duration.ofSeconds(30))
            .causedBy(LinkAlarm.LOST.id(), ServiceAlarm.BLOCKING.id());

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(STALE);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        return scene.state().book().positions().stream()
                .map(Position::instrument)
                .distinct()
                .flatMap(id -> judge(scene, id).stream())
                .toList();
    }

    private static List<Condition> judge(Scene scene, InstrumentId id) {
        Duration limit = scene.rules().staleAfter();
        String age = scene.readings()
                .quote(id)
                .map(quote -> quote.age(scene.now()))
                .map(old -> old.compareTo(limit) > 0 ? old.toSeconds() + " s old" : "")
                .orElse("not read since Kobe started");
        if (age.isEmpty()) {
            return List.of();
        }
        Condition stale = STALE.found(
                id.toString(),
                "The price of " + id.symbol() + " is " + age,
                "limit " + limit.toSeconds() + " s, link "
                        + scene.state().link().state().words());
        return List.of(scene.isOpen() && scene.state().link().mayTrade() ? stale : stale.suppressed());
    }
}
