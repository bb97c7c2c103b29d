// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.app.Counterparty;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.testing.Manners;
import dev.kobe.testing.Shared;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// A desk with its own threads, its door and its broker's client on a socket, in real time on a clock that can be put
/// forward; and the gateway at the other end, with threads of its own.
final class LiveDesk implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ThreadFactory THREADS = Supervisor.threadsNamed("live-desk");

    private final AtomicReference<Duration> moved;
    private final SystemClock clock;
    private final SystemClock gatewaysClock;
    private final MovingMarket market;
    private final OwnedDesk desk;
    private final DeskSocket door;
    private final Path folder;
    private volatile boolean closed;
    final Gateway gateway;
    private GatewayServer server;

    /// @param begin the moment on the desk's clock
    /// @param undo the count-down of a ticket
    LiveDesk(Path folder, Instant begin, Duration undo) {
        this.folder = folder;
        this.moved =
                new AtomicReference<>(Duration.between(InstantSource.system().instant(), begin));
        this.clock = new SystemClock(this::now, THREADS);
        this.gatewaysClock = new SystemClock(this::now, THREADS);
        OwnedDesk.Plan usual = SocketDesk.plan(folder, Shared.project(""), clock, place -> {
            throw new UnsupportedOperationException("the gateway has no broker");
        });
        this.market = new MovingMarket(usual.market());
        OwnedDesk.Plan gatewaysPlan = plan(usual, undo, gatewaysClock, usual.counterparty());
        Counterparty.Place place = SocketDesk.place(folder, gatewaysPlan);
        this.gateway = GatewayCounterparty.open(place, GatewayCounterparty.world(place), slowFills());
        this.server = GatewayServer.open(gateway, 0, THREADS);
        this.desk = OwnedDesk.open(folder, plan(usual, undo, clock, SocketDesk.onPort(server.port(), THREADS)))
                .orThrow();
        this.door = DeskSocket.open(
                folder, line -> DoorProtocol.answer(line, desk.engine(), Map.of()), Supervisor.threadsNamed("door"));
        beat();
    }

    /// Both parts of a fill take seconds of the desk's clock, so that nothing fills until that is put forward.
    private static Scenario slowFills() {
        return Manners.filling(4, 4, 0).apply(GatewayCounterparty.scenario(1));
    }

    private OwnedDesk.Plan plan(
            OwnedDesk.Plan usual, Duration undo, SystemClock time, Counterparty.Maker counterparty) {
        return new OwnedDesk.Plan(
                usual.identity(),
                usual.rules().undoing(undo),
                usual.limits(),
                usual.openingCash(),
                usual.openingSession(),
                time,
                market,
                counterparty,
                false);
    }

    Instant now() {
        return InstantSource.system().instant().plus(moved.get());
    }

    /// Both clocks at once leap forward.
    void leap(Duration by) {
        moved.updateAndGet(before -> before.plus(by));
        clock.at(now(), () -> {});
        gatewaysClock.at(now(), () -> {});
    }

    private void beat() {
        if (!closed) {
            tell(new Input.QuotesRead(market.quotes(now())));
            tell(new Input.Tick());
            clock.at(now().plus(BEAT), this::beat);
        }
    }

    MovingMarket market() {
        return market;
    }

    OwnedDesk desk() {
        return desk;
    }

    DeskEngine engine() {
        return desk.engine();
    }

    DeskState state() {
        return engine().view().state();
    }

    Path folder() {
        return folder;
    }

    /// Puts an input into the inbox and waits for nothing.
    void tell(Input input) {
        engine().offer(input);
    }

    void await(String what, Predicate<DeskState> wanted) {
        if (!engine().await(view -> wanted.test(view.state()), PATIENCE)) {
            Desk.View view = engine().view();
            throw new AssertionError("awaited in vain: " + what + "; last "
                    + view.state().lastEvent() + ", tickets "
                    + view.state().tickets().values().stream()
                            .map(one -> one.state() + " " + one.reason())
                            .toList()
                    + ", link " + view.state().link() + ", board "
                    + view.state().board().raw() + ", emergency " + view.emergency());
        }
    }

    /// Waits until every instrument has a quote.
    void awaitQuotes() {
        int all = market.quotes(now()).size();
        assertThat(engine().await(view -> view.readings().quotes().size() == all, PATIENCE))
                .as("quotes came")
                .isTrue();
    }

    /// The gateway goes away; nobody answers on its port.
    void hangUp() {
        server.close();
    }

    /// It is there again, on the port where it was.
    void answerAgain() {
        server = GatewayServer.open(gateway, server.port(), THREADS);
    }

    /// The gateway neither hears nor says anything until the latch opens.
    void holdGateway(CountDownLatch until) {
        CountDownLatch held = new CountDownLatch(1);
        THREADS.newThread(() -> {
                    synchronized (gateway) {
                        held.countDown();
                        awaitQuietly(until);
                    }
                })
                .start();
        awaitQuietly(held);
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks the gateway for the account and waits for its answer: whatever was under way before it has arrived.
    void markerPasses() {
        await("the link stands", state -> state.link().state().mayTrade());
        Instant asked = now();
        engine().submit(new Input.Reconcile());
        await(
                "the books equal the gateway's",
                state -> state.reconciledAt().filter(asked::isBefore).isPresent());
        desk.settle();
    }

    @Override
    public void close() {
        closed = true;
        door.close();
        desk.close();
        server.close();
        gateway.close();
        clock.close();
        gatewaysClock.close();
    }
}
