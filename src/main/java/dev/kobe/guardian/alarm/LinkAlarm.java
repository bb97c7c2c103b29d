// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import dev.kobe.core.alarm.AlarmDefinition;
import dev.kobe.core.alarm.AlarmLevel;
import dev.kobe.core.alarm.Condition;
import dev.kobe.core.breaker.FlattenWatch.Stage;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DeskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A link that takes no orders: a warning while nothing is wanted of it, an emergency while orders are open at the
/// broker or a halt wants the desk flat and something is held.
final class LinkAlarm implements AlarmSource {
    static final AlarmDefinition LOST = new AlarmDefinition(
                    "link.lost",
                    AlarmLevel.WARNING,
                    "Broker link lost",
                    "No order leaves and prices are not read; it is tried again by itself.",
                    "If it stays away, look whether the gateway runs and is logged in.",
                    "before the next rebalance",
                    "Services")
            .after(Duration.ofMinutes(1), Duration.ofSeconds(30));
    static final AlarmDefinition EXPOSED = new AlarmDefinition(
                    "link.exposed",
                    AlarmLevel.EMERGENCY,
                    "Broker link lost with exposure",
                    "Kobe can neither cancel what is open nor sell what should be sold.",
                    "Open the broker's own screen now: cancel or close there what should not stand.",
                    "now",
                    "Services")
            .after(Duration.ofMinutes(1), Duration.ofSeconds(30))
            .causedBy(LOST.id());

    @Override
    public List<AlarmDefinition> definitions() {
        return List.of(LOST, EXPOSED);
    }

    @Override
    public List<Condition> judge(Scene scene) {
        DeskState state = scene.state();
        BrokerLink link = state.link();
        if (link.mayTrade()) {
            return List.of();
        }
        String evidence = link.state().words() + (link.detail().isBlank() ? "" : ": " + link.detail());
        Condition lost = LOST.found(
                "No orders can be sent to the broker, " + link.state().words(), evidence);
        int open = state.openOrders().size();
        List<Condition> found = new ArrayList<>();
        found.add(scene.isOpen() || open > 0 ? lost : lost.suppressed());
        if (open > 0 || wantsFlat(state)) {
            found.add(EXPOSED.found(
                    "No link to the broker with " + open + " open orders and "
                            + state.book().positions().size() + " positions",
                    evidence));
        }
        return found;
    }

    private static boolean wantsFlat(DeskState state) {
        return !state.book().positions().isEmpty()
                && state.flatten().filter(one -> one.stage() != Stage.FLAT).isPresent();
    }
}
