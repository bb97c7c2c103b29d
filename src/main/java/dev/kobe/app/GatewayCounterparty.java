// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Listing;
import dev.kobe.adapter.gateway.Listings;
import dev.kobe.adapter.gateway.PricesOnOffer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.gateway.TradingHours;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.tws.ContractMessage.MarketRule.Band;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Line;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Broker;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Input;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A simulated desk's counterparty: the broker's client that a real desk has, and the simulated gateway
/// with the desk's own contracts and prices, joined within the process by the bytes of the wire.
///
/// The gateway keeps its ledger in `<desk>/gateway/ledger.log`, which nobody else reads. Everything happens
/// on the desk's clock, so that on a virtual one the same desk lives the same life every time.
public final class GatewayCounterparty implements Counterparty, Counterparty.Simulated {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayCounterparty.class);
    private static final int FIRST_NUMBER = 900_000_101;
    private static final int FIRST_RULE = 9_001;
    private static final int PORT = 7497;
    private static final int CLIENT = 7;
    private static final BigDecimal SHOWN = BigDecimal.valueOf(500);

    private final Gateway gateway;
    private final IbkrBroker broker;

    /// @param wire what stands between our side and the connection, nothing as a rule
    /// @param oddities hears what the broker's client has to say beside its reports
    public GatewayCounterparty(
            Place place, Gateway gateway, UnaryOperator<Line.Connector> wire, Consumer<String> oddities) {
        this.gateway = gateway;
        OwnedDesk.Plan plan = place.plan();
        this.broker = new IbkrBroker(
                IbkrSettings.of(PORT, CLIENT, plan.identity().account(), false, Venue.LONDON.zone()),
                new IbkrBroker.Ground(
                        plan.clock(),
                        Runnable::run,
                        wire.apply(end -> DirectLine.join(plan.clock(), end, gateway::answer)),
                        () -> 0),
                place.folder().resolve("broker").resolve("order-numbers"),
                place.contracts(),
                new IbkrBroker.Ears(
                        place.reports(),
                        contracts -> place.inputs().accept(new Input.ContractsConfirmed(contracts)),
                        quotes -> place.inputs().accept(new Input.QuotesRead(quotes)),
                        skew -> {},
                        oddities,
                        details -> place.inputs().accept(new Input.DetailsRead(details)),
                        told -> place.inputs().accept(new Input.VixTold(told)),
                        answer -> place.inputs().accept(new Input.MarginTold(answer))));
    }

    /// Makes counterparties on a gateway that behaves as the demonstration's does.
    public static Maker usual(long seed) {
        return of(seed, scenario -> scenario);
    }

    /// The same on a gateway that behaves otherwise.
    public static Maker of(long seed, UnaryOperator<Scenario> otherwise) {
        return place -> new GatewayCounterparty(
                place, open(place, otherwise.apply(scenario(seed))), UnaryOperator.identity(), LOG::warn);
    }

    /// How the demonstration's gateway behaves: fills in two uneven parts within a few seconds, one order
    /// in thirty that keeps a rest, costs two seconds after their fill, and quotes only when they are asked
    /// for, because the desk is shown its market by whoever moves its clock.
    public static Scenario scenario(long seed) {
        Scenario well = Scenario.standard();
        Scenario.Fills fills = well.fills();
        Scenario.Answers answers = well.answers();
        return well.with(seed, well.opening())
                .with(new Scenario.Fills(
                        2,
                        true,
                        30,
                        Duration.ofMillis(900),
                        Duration.ofMillis(1_800),
                        fills.executionFirst(),
                        fills.commission(),
                        Duration.ofSeconds(2),
                        fills.strange(),
                        fills.correction(),
                        fills.manual(),
                        fills.master()))
                .with(new Scenario.Answers(
                        answers.endless(),
                        answers.mute(),
                        answers.late(),
                        answers.perSecond(),
                        answers.strikes(),
                        Scenario.Quotes.ONCE,
                        answers.history()));
    }

    /// Opens the gateway of a desk on its ledger. Its account is the desk's and holds nothing but what is paid in.
    public static Gateway open(Place place, Scenario manners) {
        return open(place, world(place), manners);
    }

    /// The same in a world of the caller's.
    public static Gateway open(Place place, Gateway.World world, Scenario manners) {
        OwnedDesk.Plan plan = place.plan();
        Scenario.Opening opening =
                new Scenario.Opening(plan.identity().account(), plan.identity().base(), List.of(), List.of());
        return Gateway.on(
                place.folder().resolve("gateway").resolve("ledger.log"), world, manners.with(manners.seed(), opening));
    }

    /// The desk's contracts, its market's prices, the hours of the exchanges and the desk's clock.
    public static Gateway.World world(Place place) {
        OwnedDesk.Plan plan = place.plan();
        Map<Integer, Instrument> numbers = new TreeMap<>();
        place.contracts().forEach(one -> numbers.put(FIRST_NUMBER + numbers.size(), one));
        List<Listing> listings = new ArrayList<>();
        numbers.forEach((number, one) -> listings.add(listing(number, one)));
        PricesOnOffer prices = number -> Optional.ofNullable(numbers.get(number))
                .flatMap(one -> plan.market().quote(one.id(), plan.clock().instant()))
                .map(quote -> new PricesOnOffer.Offer(
                        quote.bid().value(),
                        quote.ask().value(),
                        SHOWN,
                        quote.bid().value()));
        return new Gateway.World(new Listings(listings), prices, TradingHours.calendars(), plan.clock());
    }

    private static Listing listing(int number, Instrument one) {
        return new Listing(
                number,
                one.isCurrencyPair() ? one.pairBase().code() : one.symbol(),
                one.isCurrencyPair() ? Listing.Kind.PAIR : Listing.Kind.FUND,
                one.id().exchange(),
                one.isCurrencyPair() ? Venue.NEW_YORK : one.venue(),
                one.currency(),
                one.name(),
                one.unit().perMajor(),
                FIRST_RULE + number - FIRST_NUMBER,
                one.ticks().steps().stream()
                        .map(step -> new Band(step.from(), step.tick()))
                        .toList(),
                one.lot());
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
    public Optional<Simulated> simulated() {
        return Optional.of(this);
    }

    @Override
    public void pay(String id, Money amount) {
        gateway.pay(id, amount);
    }

    @Override
    public void correctLatest() {
        gateway.correctLatest();
    }

    @Override
    public void close() {
        broker.close();
        gateway.close();
    }
}
