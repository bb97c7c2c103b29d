// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.page.ServicesPage.Heartbeat;
import dev.kobe.ui.page.ServicesPage.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Maps the desk to the page of its services: what always stands behind a desk first, then what is supervised.
final class ServicesMapping {
    private ServicesMapping() {}

    static ServicesPage.View view(Desk.View published, DeskRules rules) {
        DeskState state = published.state();
        Readings readings = published.readings();
        List<Row> rows = new ArrayList<>();
        rows.add(guardian(published.emergency()));
        rows.add(journal(state, published.emergency()));
        rows.add(broker(state));
        rows.add(prices(state, readings, rules, published.at()));
        readings.services().forEach((name, service) -> rows.add(supervised(name, service)));
        return new ServicesPage.View(rows);
    }

    private static Row guardian(Optional<String> emergency) {
        return new Row(
                "Guardian",
                emergency.isPresent() ? Condition.STOPPED : Condition.NORMAL,
                emergency.isPresent() ? "EMERGENCY" : "deciding",
                emergency.orElse("the one thread that changes the desk"),
                new Heartbeat.Guardian(),
                "Nothing is decided and no order leaves; after 10 s the window says that it is frozen.");
    }

    private static Row journal(DeskState state, Optional<String> emergency) {
        Condition condition =
                emergency.isPresent() ? Condition.UNKNOWN : state.seq() == 0 ? Condition.ABSENT : Condition.NORMAL;
        return new Row(
                "Journal",
                condition,
                state.seq() == 0 ? "empty" : "entry " + Format.count(state.seq()),
                "every event is forced to disk before it is done",
                heartbeat(state.lastEventAt()),
                "What cannot be written is not done: the gate stays shut until the next start.");
    }

    private static Row broker(DeskState state) {
        BrokerLink link = state.link();
        boolean differs = !link.differences().isEmpty();
        Condition condition = !link.state().answers()
                ? Condition.WARNING
                : differs ? Condition.STOPPED : state.isReconciled() ? Condition.NORMAL : Condition.RECONCILING;
        String word = !link.mayTrade()
                ? link.state().words()
                : differs ? "DIFFERS" : state.isReconciled() ? "reconciled" : "reconciling";
        return new Row(
                "Broker link",
                condition,
                word,
                differs ? String.join(" ", link.differences()) : saying(link),
                heartbeat(link.reconciledAt()),
                "No order is sent until the books are found equal to the broker's again.");
    }

    /// What is known of the link, what to do about it, and whose orders are at the broker beside Kobe's.
    private static String saying(BrokerLink link) {
        List<String> words = new ArrayList<>(List.of(link.detail()));
        if (!link.state().advice().isEmpty()) {
            words.add(link.state().advice());
        }
        link.manualOrders().forEach(one -> words.add(one.sentence()));
        return String.join(" · ", words);
    }

    private static Row prices(DeskState state, Readings readings, DeskRules rules, Instant now) {
        boolean struck = state.strikes().stream()
                .anyMatch(one -> state.session().filter(one.session()::equals).isPresent());
        boolean stale = readings.lastQuoteAt()
                .filter(at -> Duration.between(at, now).compareTo(rules.staleAfter()) > 0)
                .isPresent();
        Condition condition = readings.lastQuoteAt().isEmpty()
                ? Condition.UNKNOWN
                : stale && !struck ? Condition.WARNING : Condition.NORMAL;
        String word =
                struck ? "at the close" : readings.lastQuoteAt().isEmpty() ? "none yet" : stale ? "STALE" : "arriving";
        return new Row(
                "Prices",
                condition,
                word,
                readings.quotes().size() + " instruments, each judged by its own age",
                heartbeat(readings.lastQuoteAt()),
                "Breakers no longer know and act as PAUSED; nothing is bought at a price that is not known.");
    }

    private static Row supervised(String name, Readings.Service service) {
        return new Row(
                name,
                service.running() ? Condition.NORMAL : Condition.WARNING,
                service.running() ? "running" : "DOWN",
                service.detail() + ", since " + Format.stamp(service.since()),
                new Heartbeat.None(),
                service.blocksNewRisk()
                        ? "New risk is blocked while it is down: nothing is bought."
                        : "Trading goes on without it.");
    }

    private static Heartbeat heartbeat(Optional<Instant> at) {
        return at.<Heartbeat>map(Heartbeat.At::new).orElseGet(Heartbeat.None::new);
    }
}
