// SPDX-License-Identifier: MIT
package dev.kobe.app.drill;

import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.broker.BrokerCounterparty;
import dev.kobe.app.broker.BrokerGround;
import dev.kobe.app.drill.DrillDesk.Failed;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// One life of a drill's desk, from its opening to its close, with threads and a socket of its own.
final class DrillLife implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CLIENT = 7;

    private final BrokerGround ground;
    private final OwnedDesk desk;
    private final BrokerCounterparty client;
    private final CompletableFuture<Instant> answered;
    private volatile boolean closed;

    private DrillLife(
            BrokerGround ground, OwnedDesk desk, BrokerCounterparty client, CompletableFuture<Instant> answered) {
        this.ground = ground;
        this.desk = desk;
        this.client = client;
        this.answered = answered.completeOnTimeout(Instant.MIN, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Opens the desk in a folder; it connects when it is told to.
    ///
    /// @param port of the drill's own gateway
    /// @param account that only this gateway has: to any other the client would prove nothing and send nothing
    static DrillLife open(
            Path folder,
            InstantSource now,
            int port,
            String account,
            BiFunction<MarketClock, Counterparty.Maker, OwnedDesk.Plan> plan) {
        BrokerGround ground = BrokerGround.on(now);
        CompletableFuture<Instant> answered = new CompletableFuture<>();
        CompletableFuture<BrokerCounterparty> made = new CompletableFuture<>();
        Counterparty.Maker maker = place -> {
            BrokerCounterparty client = BrokerCounterparty.over(
                    ground,
                    IbkrSettings.of(
                            port,
                            CLIENT,
                            account,
                            false,
                            place.plan().identity().mainVenue().zone()),
                    note -> {},
                    listening(place, answered));
            made.complete(client);
            return new Waiting(client);
        };
        OwnedDesk desk =
                OwnedDesk.open(folder, plan.apply(ground.clock(), maker)).orThrow();
        return new DrillLife(ground, desk, made.join(), answered);
    }

    /// A client that connects only when the drill says so, which has to listen first.
    private record Waiting(BrokerCounterparty client) implements Counterparty {
        @Override
        public Broker broker() {
            return client.broker();
        }

        @Override
        public void connect() {}

        @Override
        public void close() {
            client.close();
        }
    }

    /// What the client says of itself lets the breakers be judged, which the drill does at its own moment.
    private static Counterparty.Place listening(Counterparty.Place place, CompletableFuture<Instant> answered) {
        return new Counterparty.Place(
                place.folder(),
                place.plan(),
                place.contracts(),
                report -> {
                    if (report instanceof BrokerReport.Account) {
                        answered.complete(place.plan().clock().instant());
                    }
                    place.reports().accept(report);
                },
                input -> {
                    if (!(input instanceof Input.ServiceChanged)) {
                        place.inputs().accept(input);
                    }
                });
    }

    void connect() {
        client.connect();
    }

    /// Waits for the first answer about the account.
    ///
    /// @return when the client handed it on
    Instant answeredAt() {
        Instant at = answered.join();
        if (at.equals(Instant.MIN)) {
            throw new Failed("the drill's broker did not tell the account within " + PATIENCE.toSeconds() + " s");
        }
        return at;
    }

    /// When a halt is on disk; [Instant#MAX] where none comes.
    CompletableFuture<Instant> halt() {
        CompletableFuture<Instant> decided = new CompletableFuture<>();
        desk.engine().onEvent(event -> {
            if (event instanceof DeskEvent.BoardMoved moved && moved.board().isHalted()) {
                decided.complete(now());
            }
        });
        return decided;
    }

    /// Waits for a halt.
    Instant decidedAt(CompletableFuture<Instant> halt, String breaker) {
        Instant at = halt.completeOnTimeout(Instant.MAX, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        if (at.equals(Instant.MAX)) {
            throw new Failed("the desk did not halt: "
                    + state().board().evidence().getOrDefault(breaker, "the breaker was not judged"));
        }
        return at;
    }

    DeskState state() {
        return desk.engine().view().state();
    }

    Instant now() {
        return ground.clock().instant();
    }

    /// Shows the desk its market from now on.
    void beat(DrillMarket market) {
        if (!closed) {
            desk.storage().map(Input.StorageRead::new).ifPresent(this::tell);
            tell(new Input.QuotesRead(market.quotes(now())));
            ground.clock().at(now().plus(BEAT), () -> beat(market));
        }
    }

    void tell(Input input) {
        desk.engine().offer(input);
    }

    void say(Input.Command command) {
        desk.engine().submit(command).refusal().ifPresent(no -> {
            throw new Failed("the drill's ticket was refused: " + no.sentence());
        });
    }

    void await(Predicate<DeskState> wanted, String otherwise) {
        if (!desk.engine().await(view -> wanted.test(view.state()), PATIENCE)) {
            throw new Failed(otherwise + " within " + PATIENCE.toSeconds() + " s: " + state().lastEvent());
        }
    }

    @Override
    public void close() {
        closed = true;
        desk.close();
        ground.close();
    }
}
