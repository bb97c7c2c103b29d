// SPDX-License-Identifier: MIT
package dev.kobe.app.kill;

import dev.kobe.adapter.os.SystemClock;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.VirtualTime;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.Life;
import dev.kobe.app.demo.Market;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.loop.DeskEngine;
import dev.kobe.guardian.supervise.Supervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The process that the kill test kills: a desk in real time with its guardian's thread, its journal and
/// the broker's client on a socket. It starts, carries the day's ticket to its end, or strikes the session
/// once that is due, and says what it does as it does it.
public final class KillTarget {
    static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    static final String READY = "READY ";
    static final String DONE = "DONE";
    private static final TicketId TICKET = new TicketId("T-" + DAY);
    private static final Duration BEAT = Duration.ofMillis(40);

    private final OwnedDesk desk;
    private final SystemClock clock;
    private final Life life;
    private final Instant began;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean ready;
    private Instant asked = Instant.EPOCH;
    private Optional<Instant> lastAsked = Optional.empty();

    private KillTarget(OwnedDesk desk, SystemClock clock, Instant began) {
        this.desk = desk;
        this.clock = clock;
        this.began = began;
        // Only its words to the guardian are used; time passes by itself here.
        this.life = new Life(
                desk,
                new VirtualTime(clock.instant()),
                desk.plan().market(),
                new Life.Rotation(12, 1, 3),
                Happenings.none(),
                KillTarget::say);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Duration moved = Duration.ofMillis(Long.parseLong(arguments[2]));
        var threads = Supervisor.threadsNamed("desk");
        try (SystemClock clock = SocketDesk.clock(moved, threads);
                OwnedDesk desk = OwnedDesk.open(
                                folder,
                                SocketDesk.plan(folder, Path.of(arguments[3]), clock, SocketDesk.onPort(port, threads)))
                        .orThrow()) {
            desk.engine().onEvent(event -> say(event.getClass().getSimpleName() + " " + event.story()));
            KillTarget target = new KillTarget(desk, clock, clock.instant());
            target.beat();
            target.end.await();
        }
        say(DONE);
        System.exit(0);
    }

    private DeskEngine engine() {
        return desk.engine();
    }

    private static synchronized void say(String line) {
        System.out.println(line.replace('\n', ' '));
        System.out.flush();
    }

    /// A moment of the desk's life; it runs on the clock's thread and comes again until the work is done.
    private void beat() {
        Market market = desk.plan().market();
        Instant now = clock.instant();
        List<Quote> quotes = new ArrayList<>();
        for (Instrument one : market.universe().instruments()) {
            market.quote(one.id(), now).ifPresent(quotes::add);
        }
        market.pairs().forEach(one -> market.quote(one.id(), now).ifPresent(quotes::add));
        engine().offer(new Input.QuotesRead(quotes));
        engine().offer(new Input.Tick());
        DeskState state = engine().view().state();
        if (!ready && state.isReconciled()) {
            ready = true;
            say(READY + Duration.between(began, now).toMillis());
        }
        if (engine().view().emergency().isPresent()) {
            say("EMERGENCY " + engine().view().emergency().get());
            end.countDown();
        } else if (ready && isDone(state, now)) {
            end.countDown();
        } else {
            clock.at(now.plus(BEAT), this::beat);
        }
    }

    private boolean isDone(DeskState state, Instant now) {
        Session session = TradingCalendar.of(Venue.LONDON).session(DAY).orElseThrow();
        if (!now.isBefore(session.strike())) {
            return strike(state);
        }
        Optional<TicketRecord> ticket = Optional.ofNullable(state.tickets().get(TICKET));
        if (ticket.isEmpty() && state.isReconciled()) {
            life.proposeNow(
                    TICKET,
                    DAY,
                    RebalanceDays.window(DAY, desk.plan().market().universe().requireOpen())
                            .orElseThrow());
        }
        // A count-down that a restart stopped is blocked until its owner looks again and clicks again.
        ticket.filter(one -> one.state() == TicketState.READY || one.state() == TicketState.BLOCKED)
                .ifPresent(one -> life.click(TICKET));
        boolean still = ticket.filter(one -> one.state().isFinal()).isPresent()
                && state.pendingCommissions().isEmpty()
                && state.openOrders().isEmpty();
        return still ? isProven(state, now) : ask(now);
    }

    /// Once nothing moves any more the books are compared a last time: an answer that was under way while something
    /// moved proves nothing.
    private boolean isProven(DeskState state, Instant now) {
        if (lastAsked.isEmpty()) {
            lastAsked = Optional.of(now);
            engine().submit(new Input.Reconcile());
        }
        return state.isReconciled()
                && state.reconciledAt().filter(lastAsked.get()::isBefore).isPresent();
    }

    private boolean ask(Instant now) {
        lastAsked = Optional.empty();
        if (Duration.between(asked, now).toSeconds() >= 1) {
            asked = now;
            engine().submit(new Input.Reconcile());
        }
        return false;
    }

    private boolean strike(DeskState state) {
        boolean struck = state.strikes().stream().anyMatch(one -> one.session().equals(DAY));
        if (!struck) {
            Market market = desk.plan().market();
            engine().submit(new Input.StrikeSession(DAY, market.closes(DAY), market.benchmark(DAY)));
        }
        return struck && state.isReconciled();
    }

    /// Whether a line says that an order's intent is on disk.
    static boolean saysIntent(String line) {
        return line.startsWith(DeskEvent.OrderIntended.class.getSimpleName());
    }

    /// Whether a line says that the session has been struck, after which its state is sealed.
    static boolean saysStrike(String line) {
        return line.startsWith(DeskEvent.SessionStruck.class.getSimpleName());
    }
}
