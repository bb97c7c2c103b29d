// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Listing;
import dev.kobe.adapter.gateway.Listings;
import dev.kobe.adapter.gateway.PricesOnOffer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.app.Counterparty;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Broker;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A desk's counterparty over the wire: our client, a line within the process, the simulated gateway with the desk's
/// own instruments and prices. It writes down every order that leaves.
final class WireCounterparty implements Counterparty {
    private static final int FIRST_NUMBER = 900_000_101;

    final Gateway gateway;
    final List<String> oddities = new ArrayList<>();

    /// How often each order reference left, under whatever number.
    final Map<String, Integer> left = new TreeMap<>();

    /// When each connection was opened.
    final List<Instant> opened = new ArrayList<>();

    private final IbkrBroker broker;

    private WireCounterparty(Place place, UnaryOperator<Scenario> scenario) {
        this(place, gateway(place, scenario));
    }

    private WireCounterparty(Place place, Gateway gateway) {
        this.gateway = gateway;
        this.broker = new IbkrBroker(
                IbkrSettings.of(7497, 7, place.plan().identity().account(), false, ZoneId.of("Europe/London")),
                new IbkrBroker.Ground(
                        place.plan().clock(),
                        Runnable::run,
                        end -> {
                            opened.add(place.plan().clock().instant());
                            return watched(DirectLine.join(place.plan().clock(), end, gateway::answer));
                        },
                        () -> 0),
                place.folder().resolve("broker").resolve("order-numbers"),
                place.contracts(),
                new IbkrBroker.Ears(
                        place.reports(),
                        contracts -> place.inputs().accept(new Input.ContractsConfirmed(contracts)),
                        quotes -> place.inputs().accept(new Input.QuotesRead(quotes)),
                        skew -> {},
                        oddities::add));
    }

    /// Makes counterparties on a gateway that misbehaves as told, and says which it made.
    static Maker of(UnaryOperator<Scenario> scenario, java.util.function.Consumer<WireCounterparty> made) {
        return place -> {
            WireCounterparty counterparty = new WireCounterparty(place, scenario);
            made.accept(counterparty);
            return counterparty;
        };
    }

    /// Makes counterparties on a gateway that goes on, as it does when only the desk was stopped.
    static Maker on(Gateway gateway, java.util.function.Consumer<WireCounterparty> made) {
        return place -> {
            WireCounterparty counterparty = new WireCounterparty(place, gateway);
            made.accept(counterparty);
            return counterparty;
        };
    }

    private static Gateway gateway(Place place, UnaryOperator<Scenario> scenario) {
        Map<Integer, Instrument> numbers = new TreeMap<>();
        place.contracts().forEach(one -> numbers.put(FIRST_NUMBER + numbers.size(), one));
        List<Listing> listings = new ArrayList<>();
        numbers.forEach((number, one) -> listings.add(listing(number, one)));
        Function<Integer, Optional<PricesOnOffer.Offer>> prices = number -> Optional.ofNullable(numbers.get(number))
                .flatMap(one -> place.plan()
                        .market()
                        .quote(one.id(), place.plan().clock().instant()))
                .map(quote -> new PricesOnOffer.Offer(
                        quote.bid().value(),
                        quote.ask().value(),
                        BigDecimal.valueOf(500),
                        quote.bid().value()));
        Scenario standard = Scenario.standard();
        Scenario.Opening opening = new Scenario.Opening(
                place.plan().identity().account(),
                place.plan().identity().base(),
                place.plan().openingCash(),
                List.of());
        Scenario own = new Scenario(
                1,
                false,
                opening,
                standard.start(),
                standard.orders(),
                standard.fills(),
                standard.link(),
                standard.answers(),
                standard.wire());
        return new Gateway(
                new Gateway.World(
                        new Listings(listings), prices::apply, place.plan().clock()),
                scenario.apply(own));
    }

    private static Listing listing(int number, Instrument one) {
        return new Listing(
                number,
                one.isCurrencyPair() ? one.pairBase().code() : one.symbol(),
                one.isCurrencyPair() ? Listing.Kind.PAIR : Listing.Kind.FUND,
                one.id().exchange(),
                one.currency(),
                one.name(),
                one.unit().perMajor(),
                9_000 + number % 1_000,
                one.ticks().steps().stream()
                        .map(step -> new Band(step.from(), step.tick()))
                        .toList(),
                one.lot());
    }

    /// The same line, on which every order that passes is counted.
    private Line watched(Line line) {
        FrameCutter cutter = new FrameCutter();
        boolean[] greeted = {false};
        return new Line() {
            @Override
            public void send(byte[] bytes) {
                if (greeted[0]) {
                    cutter.put(bytes, 0, bytes.length);
                    for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                        if (ToServer.read(next.get(), Dialect.of(178)).orElse(null)
                                instanceof OrderRequest.PlaceOrder placed) {
                            left.merge(placed.order().orderRef(), 1, Integer::sum);
                        }
                    }
                }
                greeted[0] = true;
                line.send(bytes);
            }

            @Override
            public void close() {
                line.close();
            }
        };
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
    public void close() {
        broker.close();
    }
}
