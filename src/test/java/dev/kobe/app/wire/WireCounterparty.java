// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.app.Counterparty;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.core.order.Broker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A simulated desk's counterparty on a gateway that behaves well but for what a test changes. It writes down every
/// order that leaves.
final class WireCounterparty implements Counterparty {
    final Gateway gateway;

    /// How often each order reference left, under whatever number.
    final Map<String, Integer> left = new TreeMap<>();

    /// When each connection was opened.
    final List<Instant> opened = new ArrayList<>();

    /// What the client had to say beside its reports.
    final List<String> oddities = new ArrayList<>();

    private final GatewayCounterparty counterparty;

    private WireCounterparty(Place place, UnaryOperator<Scenario> scenario, Tap tap) {
        Scenario well = Scenario.standard().with(GatewayCounterparty.scenario(1).answers());
        this.gateway = GatewayCounterparty.open(place, scenario.apply(well));
        this.counterparty = new GatewayCounterparty(
                place,
                gateway,
                connector -> end -> {
                    opened.add(place.plan().clock().instant());
                    return watched(connector.open(tap.on(end)));
                },
                oddities::add);
    }

    /// What lies on the line of each connection and hears what comes before the desk does.
    interface Tap {
        Line.End on(Line.End end);
    }

    /// Makes counterparties on a gateway that misbehaves as told, and says which it made.
    static Maker of(UnaryOperator<Scenario> scenario, Consumer<WireCounterparty> made) {
        return of(scenario, end -> end, made);
    }

    /// The same with a tap on every line.
    static Maker of(UnaryOperator<Scenario> scenario, Tap tap, Consumer<WireCounterparty> made) {
        return place -> {
            WireCounterparty counterparty = new WireCounterparty(place, scenario, tap);
            made.accept(counterparty);
            return counterparty;
        };
    }

    private Line watched(Line line) {
        return new WatchedLine(line, 178, message -> {
            if (message instanceof OrderRequest.PlaceOrder placed) {
                left.merge(placed.order().orderRef(), 1, Integer::sum);
            }
        });
    }

    @Override
    public Broker broker() {
        return counterparty.broker();
    }

    @Override
    public void connect() {
        counterparty.connect();
    }

    @Override
    public Optional<Simulated> simulated() {
        return counterparty.simulated();
    }

    @Override
    public void close() {
        counterparty.close();
    }
}
