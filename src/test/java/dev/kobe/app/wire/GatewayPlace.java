// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerPlace;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Funds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The client of the TWS protocol before a simulated gateway, joined by a line within this process that carries
/// the same bytes as a socket.
final class GatewayPlace implements BrokerPlace {
    private static final Instrument FUND = Funds.listed("CSPX");

    private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-03T10:00:00Z"));
    private final List<Told> told = new ArrayList<>();
    private final List<Instant> quotes = new ArrayList<>();
    private final List<OrderRef> left = new ArrayList<>();
    private final Gateway gateway;
    private final IbkrBroker broker;
    private int cancellations;
    private int connections;

    GatewayPlace(Scenario scenario, Path folder) {
        this.gateway = new Gateway(Gateway.World.standard(time), scenario);
        this.broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, scenario.opening().account(), false, Venue.LONDON.zone())
                        .pulsing(Duration.ofSeconds(2)),
                new IbkrBroker.Ground(
                        time,
                        Runnable::run,
                        end -> {
                            connections++;
                            return new WatchedLine(
                                    DirectLine.join(time, end, gateway::answer),
                                    scenario.start().maxVersion(),
                                    this::passed);
                        },
                        () -> 0),
                folder.resolve("order-numbers"),
                List.of(FUND, Funds.listed("SXLK")),
                new IbkrBroker.Ears(
                        report -> told.add(new Told(time.instant(), report)),
                        contracts -> {},
                        heard -> quotes.add(time.instant()),
                        skew -> {},
                        oddity -> {}));
    }

    private void passed(ToServer message) {
        switch (message) {
            case OrderRequest.PlaceOrder placed ->
                left.add(OrderRef.parse(placed.order().orderRef()));
            case OrderRequest.CancelOrder cancel -> cancellations++;
            default -> {
                // questions may pass at any time
            }
        }
    }

    @Override
    public Broker broker() {
        return broker;
    }

    @Override
    public void connect() {
        broker.connect();
    }

    @Override
    public void pass(Duration duration) {
        time.advanceTo(time.instant().plus(duration));
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public List<Told> told() {
        return told;
    }

    @Override
    public List<Instant> quotes() {
        return quotes;
    }

    @Override
    public List<OrderRef> left() {
        return left;
    }

    @Override
    public int cancellations() {
        return cancellations;
    }

    @Override
    public int connections() {
        return connections;
    }

    /// The fund stands at 580.00 to 580.20.
    @Override
    public Order order(OrderRef ref, Side side, boolean fills) {
        boolean high = side == Side.BUY == fills;
        return new Order(
                ref,
                new StrategyId("momentum-12-1"),
                FUND.id(),
                side,
                Quantity.of(side == Side.BUY ? 10 : 5),
                Price.of(high ? "590.00" : "500.00", QuoteUnit.DOLLARS),
                Purpose.REBALANCE);
    }

    @Override
    public Truth truth() {
        return dev.kobe.adapter.gateway.Truth.of(gateway);
    }

    @Override
    public void close() {
        broker.close();
    }
}
