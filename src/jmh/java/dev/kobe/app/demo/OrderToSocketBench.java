// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.GatewayServer;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.adapter.journal.FileJournal;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.SocketLine;
import dev.kobe.app.Counterparty;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Decision;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Stamped;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.guardian.supervise.Worker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Times the way from the end of the undo window to the bytes of the first order on a socket of this computer:
/// decide, encode, append and force, hand over to the thread of the effects, number, encode and send. A simulated
/// gateway in the same process reads them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class OrderToSocketBench {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    private final ThreadFactory threads = Supervisor.threadsNamed("wire");
    private final Worker effects = Worker.named("effects");
    private final Worker link = Worker.named("link");
    private Path folder;
    private Guardian guardian;
    private Desk.View view;
    private Stamped due;
    private FileJournal journal;
    private SystemClock clock;
    private GatewayServer server;
    private IbkrBroker broker;

    @Setup
    public void countDown() throws IOException, InterruptedException {
        folder = Folders.temporary();
        OwnedDesk.Plan plan;
        try (Simulation simulation = Folders.demonstration(folder.resolve("desk"))) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY).orElseThrow();
            simulation.life().click(TICKET);
            plan = simulation.desk().plan();
            guardian = new Guardian(plan.rules());
            view = simulation.desk().engine().view();
        }
        Instant sends = view.state().tickets().get(TICKET).sendsAt().orElseThrow();
        due = new Stamped(sends, new Input.Tick());
        journal = JournalFolder.open(folder.resolve("journal")).journal();
        connect(plan, sends);
    }

    private void connect(OwnedDesk.Plan plan, Instant moment) throws InterruptedException {
        InstantSource real = InstantSource.system();
        Duration moved = Duration.between(real.instant(), moment);
        clock = new SystemClock(() -> real.instant().plus(moved), threads);
        List<Instrument> contracts = new ArrayList<>(plan.rules().universe().instruments());
        contracts.addAll(plan.rules().pairs());
        OwnedDesk.Plan now = new OwnedDesk.Plan(
                plan.identity(),
                plan.rules(),
                plan.limits(),
                plan.openingCash(),
                plan.openingSession(),
                clock,
                plan.market(),
                plan.counterparty(),
                false);
        Scenario usual = GatewayCounterparty.scenario(1);
        Scenario.Answers answers = usual.answers();
        // The broker would end a connection that sends thousands of orders a second.
        Scenario scenario = usual.with(new Scenario.Answers(
                        answers.endless(),
                        answers.mute(),
                        answers.late(),
                        Integer.MAX_VALUE,
                        answers.strikes(),
                        answers.quotes(),
                        answers.history()))
                .with(
                        1,
                        new Scenario.Opening(
                                plan.identity().account(), plan.identity().base(), plan.openingCash(), List.of()));
        Gateway gateway = new Gateway(
                GatewayCounterparty.world(new Counterparty.Place(folder, now, contracts, told -> {}, input -> {})),
                scenario);
        server = GatewayServer.open(gateway, 0, threads);
        CountDownLatch ready = new CountDownLatch(1);
        broker = new IbkrBroker(
                IbkrSettings.of(server.port(), 7, plan.identity().account(), false, Venue.LONDON.zone()),
                new IbkrBroker.Ground(
                        clock, link, end -> SocketLine.connect(server.port(), 2_000, threads, end), () -> 0),
                folder.resolve("order-numbers"),
                contracts,
                new IbkrBroker.Ears(
                        report -> {
                            if (report instanceof BrokerReport.Link said
                                    && said.state().mayTrade()) {
                                ready.countDown();
                            }
                        },
                        confirmed -> {},
                        quotes -> {},
                        skew -> {},
                        oddity -> {}));
        broker.connect();
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway did not become ready");
        }
    }

    @TearDown
    public void remove() throws IOException {
        broker.close();
        server.close();
        clock.close();
        effects.close();
        link.close();
        journal.close();
        Folders.remove(folder);
    }

    @Benchmark
    public Order decidedOrderToItsBytes() {
        Decision decision = guardian.decide(view.state(), view.readings(), due);
        journal.append(
                due.at(), decision.events().stream().map(EventCodec::encode).toList());
        Order order = decision.events().stream()
                .filter(DeskEvent.OrderIntended.class::isInstance)
                .map(DeskEvent.OrderIntended.class::cast)
                .findFirst()
                .orElseThrow()
                .order();
        CompletableFuture<Order> sent = new CompletableFuture<>();
        effects.accept(() -> {
            try {
                broker.submit(order, () -> true);
                sent.complete(order);
            } catch (IllegalStateException refused) {
                sent.completeExceptionally(refused);
            }
        });
        return sent.join();
    }
}
