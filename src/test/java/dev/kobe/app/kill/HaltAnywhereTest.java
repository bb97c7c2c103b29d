// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.os.HaltFile;
import dev.kobe.app.VirtualTime;
import dev.kobe.app.Wiring;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.kill.HaltedMoment.Breakers;
import dev.kobe.app.kill.HaltedMoment.Frozen;
import dev.kobe.app.kill.HaltedMoment.Link;
import dev.kobe.app.kill.HaltedMoment.Phase;
import dev.kobe.cli.KobeCommand;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.FlattenWatch;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.supervise.Worker;
import dev.kobe.testing.BrokerLedger;
import dev.kobe.testing.DeskFolders;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise R19: a second after `kobe halt` has returned no order arrives at the broker any more, whatever the desk was
/// doing and whatever comes next.
///
/// The desk has its own threads and reaches its gateway over a socket; the command is typed as a person would, and the
/// gateway's ledger is the witness.
class HaltAnywhereTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 10, 2);
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    /// The window of both days is 13:45 to 15:15 UTC.
    private static final Instant IN_THE_WINDOW = Instant.parse("2026-10-01T13:50:00Z");
    private static final Instant IN_THE_NEXT = Instant.parse("2026-10-02T13:50:00Z");
    private static final Duration PROMPT = Duration.ofMillis(100);
    private static final Duration COUNT_DOWN = Duration.ofSeconds(8);
    private static final int AT_ONCE = 4;

    @TempDir
    private static Path mornings;

    private static Path cash;
    private static Path invested;

    @TempDir
    private Path folder;

    /// A desk on the morning of its first ticket, and the same on the day after it.
    @BeforeAll
    static void twoMornings() throws IOException {
        cash = mornings.resolve("cash");
        invested = mornings.resolve("invested");
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(cash, SimulatedDesks.demonstration(1, 1), false, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(DAY.minusDays(1));
            simulation.life().begin(DAY);
        }
        DeskFolders.copy(cash, invested);
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .reopen(invested, true, sentence -> {})
                .orThrow()) {
            assertThat(simulation.life().propose(DAY)).contains(TICKET);
            simulation.life().approveAndSend(TICKET);
            simulation.life().strike(DAY);
            simulation.life().begin(NEXT);
        }
    }

    @Test
    void noOrderArrivesAfterAHaltInSixStates() throws InterruptedException {
        halt(HaltedMoment.random(6, 20261122));
    }

    @Test
    @Tag("ci")
    void noOrderArrivesAfterAHaltInTwentyStates() throws InterruptedException {
        halt(HaltedMoment.random(20, 20261124));
    }

    @Test
    @Tag("slow")
    void noOrderArrivesAfterAHaltInAHundredStates() throws InterruptedException {
        halt(HaltedMoment.random(100, 20261123));
    }

    /// What the halt is proven against: without it, the same that comes next does send orders.
    @Test
    void withoutAHaltOrdersGoOnArriving() throws InterruptedException {
        List<HaltedMoment> moments = new ArrayList<>();
        for (Phase phase : List.of(Phase.COUNTING_DOWN, Phase.FLATTENING)) {
            moments.add(new HaltedMoment(1, phase, 1, Breakers.CLEAR, Link.STANDS, Frozen.NOTHING));
        }
        live(moments, false);
    }

    private void halt(List<HaltedMoment> moments) throws InterruptedException {
        live(moments, true);
    }

    private void live(List<HaltedMoment> moments, boolean halted) throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> lives = new ArrayList<>();
            for (HaltedMoment one : moments) {
                int number = lives.size();
                lives.add(desks.submit(() -> {
                    live(one, folder.resolve("desk-" + number), halted);
                    return one;
                }));
            }
            for (int number = 0; number < moments.size(); number++) {
                try {
                    lives.get(number).get();
                } catch (ExecutionException failed) {
                    wrong.add(moments.get(number) + ": " + failed.getCause());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void live(HaltedMoment moment, Path at, boolean halted) throws IOException {
        boolean flattening = moment.phase() == Phase.FLATTENING;
        DeskFolders.copy(flattening ? invested : cash, at);
        CountDownLatch thaw = new CountDownLatch(1);
        try (Worker drawer = Worker.named("drawer");
                LiveDesk desk = new LiveDesk(
                        at,
                        flattening ? IN_THE_NEXT : IN_THE_WINDOW,
                        moment.phase() == Phase.COUNTING_DOWN ? COUNT_DOWN : PROMPT)) {
            try {
                bring(desk, moment);
                freeze(desk, moment.frozen(), drawer, thaw);
                if (halted) {
                    assertNothingArrivesAfterAHalt(desk, moment, thaw);
                } else {
                    int before = desk.gateway.arrived().size();
                    goOn(desk, moment);
                    desk.await(
                            "an order arrives", state -> desk.gateway.arrived().size() > before);
                }
            } finally {
                thaw.countDown();
            }
        }
    }

    private void assertNothingArrivesAfterAHalt(LiveDesk desk, HaltedMoment moment, CountDownLatch thaw) {
        CountDownLatch heard = new CountDownLatch(1);
        if (moment.link() == Link.SLOW) {
            desk.holdGateway(heard);
        }
        String said = halt(desk);
        measured(Duration.ofMillis(500));
        heard.countDown();
        measured(Duration.ofMillis(500));
        List<String> before = desk.gateway.arrived();

        offer(desk);
        thaw.countDown();
        if (moment.link() == Link.LOST) {
            desk.answerAgain();
        }
        goOn(desk, moment);
        desk.tell(new Input.OpenSession(moment.phase() == Phase.FLATTENING ? NEXT.plusDays(3) : NEXT));
        offer(desk);
        desk.await("no order works", state -> state.openOrders().isEmpty());
        desk.markerPasses();

        assertThat(BrokerLedger.of(desk.folder()).sent()).isEqualTo(before);
        assertThat(said).startsWith("Halted: ");
        assertThat(desk.state().board().manualHalt()).isPresent();
        assertThat(new HaltFile(desk.folder()).reason()).contains("this must stop");
        assertThat(desk.engine().view().emergency()).isEmpty();
    }

    private static String halt(LiveDesk desk) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = KobeCommand.run(
                Wiring.services(Shared.project(""), desk::now),
                new PrintWriter(out),
                new PrintWriter(err),
                "halt",
                "this",
                "must",
                "stop",
                "--desk",
                desk.folder().toString());
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    /// Lets so much time pass by the computer's own count.
    private static void measured(Duration time) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static void bring(LiveDesk desk, HaltedMoment moment) {
        desk.await("the books are equal", DeskState::isReconciled);
        desk.awaitQuotes();
        switch (moment.phase()) {
            case IDLE -> {}
            case PROPOSED -> propose(desk);
            case COUNTING_DOWN -> {
                propose(desk);
                click(desk);
                desk.await("it counts down", state -> isIn(state, TicketState.COUNTING_DOWN));
            }
            case HALF_SENT -> {
                propose(desk);
                click(desk);
                desk.await("an order works", HaltAnywhereTest::isWorking);
            }
            case PARTLY_FILLED -> {
                propose(desk);
                click(desk);
                desk.await("an order works", HaltAnywhereTest::isWorking);
                for (int part = 0; part < moment.steps(); part++) {
                    int fills = desk.state().fills().size();
                    desk.leap(Duration.ofMillis(4_100));
                    desk.await("part " + part + " fills", state -> state.fills().size() > fills);
                }
            }
            case FLATTENING -> flatten(desk, moment.steps());
        }
        judge(desk, moment.breakers());
        switch (moment.link()) {
            case STANDS, SLOW -> {}
            case LOST, RETURNING -> {
                desk.hangUp();
                desk.await("the link is gone", state -> !state.link().state().mayTrade());
                if (moment.link() == Link.RETURNING) {
                    desk.answerAgain();
                    desk.leap(Duration.ofSeconds(5));
                }
            }
        }
    }

    private static boolean isIn(DeskState state, TicketState wanted) {
        return Optional.ofNullable(state.tickets().get(TICKET))
                .filter(one -> one.state() == wanted)
                .isPresent();
    }

    private static boolean isWorking(DeskState state) {
        return state.openOrders().stream().map(OrderRecord::acknowledgedAt).anyMatch(Optional::isPresent);
    }

    private static void propose(LiveDesk desk) {
        life(desk).proposeNow(TICKET, DAY, window(desk));
        desk.await("a ticket is ready", state -> isIn(state, TicketState.READY));
    }

    private static TradingWindow window(LiveDesk desk) {
        return RebalanceDays.window(DAY, desk.desk().plan().market().universe().requireOpen())
                .orElseThrow();
    }

    private static Life life(LiveDesk desk) {
        return new Life(
                desk.desk(),
                new VirtualTime(desk.now()),
                desk.desk().plan().market(),
                new Life.Rotation(12, 1, 3),
                Happenings.none(),
                sentence -> {});
    }

    private static void click(LiveDesk desk) {
        life(desk).click(TICKET);
    }

    private static void flatten(LiveDesk desk, int steps) {
        desk.engine().submit(new Input.Reconcile());
        desk.await(
                "both figures of equity agree",
                state -> state.brokerValue().filter(BrokerValue::agrees).isPresent());
        desk.market().at("0.94");
        desk.await("a breaker halts", state -> state.board().isHalted());
        if (steps > 1) {
            desk.await("the books are equal again", state -> state.flatten()
                    .map(FlattenWatch::since)
                    .flatMap(since -> state.reconciledAt().filter(since::isBefore))
                    .isPresent());
            desk.leap(Duration.ofSeconds(31));
            desk.await(
                    "it flattens",
                    state -> state.flatten()
                                    .filter(one -> one.stage() == FlattenWatch.Stage.SENT)
                                    .isPresent()
                            && isWorking(state));
        }
        if (steps > 2) {
            desk.leap(Duration.ofMillis(4_100));
            desk.await("a part is sold", state -> state.openOrders().stream()
                    .anyMatch(one -> one.filled().isPositive()));
        }
    }

    private static void judge(LiveDesk desk, Breakers wanted) {
        int level = wanted == Breakers.PAUSE ? 32 : wanted == Breakers.REDUCE ? 27 : 0;
        if (level > 0) {
            TradingCalendar newYork = TradingCalendar.of(Venue.NEW_YORK);
            LocalDate last = newYork.lastClosed(desk.now());
            BigDecimal points = BigDecimal.valueOf(level);
            desk.tell(new Input.VixClosed(
                    List.of(new VixClose(newYork.previous(last), points, true), new VixClose(last, points, true))));
            desk.await("the VIX is " + level, state -> state.board()
                    .action("vix")
                    .filter(one -> one.compareTo(BreakerAction.ALERT_ONLY) > 0)
                    .isPresent());
        }
    }

    private static void freeze(LiveDesk desk, Frozen frozen, Worker drawer, CountDownLatch thaw) {
        CountDownLatch stuck = new CountDownLatch(1);
        Runnable stand = () -> {
            stuck.countDown();
            LiveDesk.awaitQuietly(thaw);
        };
        switch (frozen) {
            case NOTHING -> stuck.countDown();
            case WINDOW -> desk.engine().onPublish(view -> drawer.accept(stand));
            case GUARDIAN -> desk.engine().onPublish(view -> stand.run());
        }
        LiveDesk.awaitQuietly(stuck);
    }

    /// What a person might still ask of a desk that does not answer.
    private static void offer(LiveDesk desk) {
        desk.tell(new Input.Tick());
        Optional.ofNullable(desk.state().tickets().get(TICKET)).ifPresent(one -> {
            String hash = one.ticket().hash();
            desk.tell(new Input.Approve(
                    TICKET,
                    hash,
                    one.warnings().stream().map(CheckResult::acceptance).collect(Collectors.toSet())));
            desk.tell(new Input.Send(TICKET, hash.substring(0, 6)));
        });
    }

    /// Prices move a little, orders fill, what waits becomes due, and the owner approves and sends again.
    private static void goOn(LiveDesk desk, HaltedMoment moment) {
        Random random = new Random(moment.seed());
        for (int step = 0; step < 3; step++) {
            desk.market().at("0.99" + (8 + random.nextInt(2)));
            desk.leap(Duration.ofSeconds(5));
            offer(desk);
            desk.desk().settle();
            Optional.ofNullable(desk.state().tickets().get(TICKET))
                    .filter(one -> one.state() == TicketState.BLOCKED || one.state() == TicketState.READY)
                    .ifPresent(one -> {
                        life(desk).proposeNow(TICKET, DAY, window(desk));
                        click(desk);
                    });
        }
        if (moment.phase() == Phase.FLATTENING) {
            // Long enough for the confirmation, and for what rests to give way to a second ticket.
            desk.market().at("0.94");
            for (int step = 0; step < 5; step++) {
                desk.leap(Duration.ofSeconds(31));
                desk.engine().submit(new Input.Reconcile());
                desk.desk().settle();
            }
        }
    }
}
