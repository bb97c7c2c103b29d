// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import dev.kobe.guardian.desk.DayPlan;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.loop.NightlyChore;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.guardian.supervise.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A desk around the clock, with a window or without one: it answers at its door, begins and strikes sessions by the
/// exchange's calendar, proposes the month's ticket in its window, and has itself backed up each night. It never
/// approves and never sends: that is asked of it.
public final class Guard implements AutoCloseable {
    /// Who stays with a guarded desk.
    @FunctionalInterface
    public interface Company {
        /// Returns when the desk is to be left.
        void stay(Guard guard) throws InterruptedException;
    }

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration READ_MARKET = Duration.ofMinutes(10);
    private static final Duration PROPOSE_AGAIN = Duration.ofSeconds(10);

    /// A mark is a quote that still stood when continuous trading ended.
    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(1);

    private final BrokerDesk desk;
    private final Consumer<String> notes;
    private final Worker work = Worker.named("guard");
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final DeskSocket door;
    private Instant proposed = Instant.EPOCH;
    private Instant marketRead = Instant.EPOCH;
    private String refused = "";

    private Guard(BrokerDesk desk, Consumer<String> notes) {
        this.desk = desk;
        this.notes = notes;
        this.door = DeskSocket.open(
                desk.desk().folder(),
                line -> DoorProtocol.answer(line, desk.engine(), services()),
                Supervisor.threadsNamed("door"));
    }

    /// Begins to guard a desk that this process owns.
    ///
    /// @param notes sentences for its owner that no event carries
    static Guard on(BrokerDesk desk, Consumer<String> notes, Nights nights) {
        Guard guard = new Guard(desk, notes);
        guard.beat();
        new NightlyChore(desk.clock(), guard.work, nights.backUp()).start(nights.backedUp());
        return guard;
    }

    /// The desk that is guarded.
    public BrokerDesk desk() {
        return desk;
    }

    /// Tells how the desk was found and every change from now on, and stays until it is closed.
    public void serve(Consumer<String> lines) throws InterruptedException {
        desk.engine().onEvent(event -> tell(event, lines));
        desk.desk().torn().ifPresent(lines);
        desk.awaitBooks().ifPresent(lines);
        over.await();
    }

    private static void tell(DeskEvent event, Consumer<String> lines) {
        if (event instanceof DeskEvent.LinkMoved moved && moved.reason().startsWith("books still")) {
            return;
        }
        lines.accept(event.story());
    }

    private void beat() {
        desk.clock().at(desk.clock().instant().plus(BEAT), () -> {
            if (!stopped.get()) {
                work.accept(this::step);
                beat();
            }
        });
    }

    private void step() {
        desk.catchUp();
        if (Duration.between(marketRead, desk.clock().instant()).compareTo(READ_MARKET) >= 0) {
            marketRead = desk.clock().instant();
            desk.desk().readMarket();
        }
        switch (desk.due().orElse(null)) {
            case DayPlan.Due.Strike strike -> strike(strike);
            case DayPlan.Due.Propose propose -> propose(propose);
            case null, default -> {
                // nothing that needs prices is due
            }
        }
    }

    /// Takes the session's value once every holding has a mark and every currency a rate; until then it waits, and at
    /// last the session goes without.
    private void strike(DayPlan.Due.Strike due) {
        Desk.View view = desk.engine().view();
        Map<InstrumentId, Price> marks = view.readings().quotes().values().stream()
                .filter(one -> !one.instrument().isPair() && one.kind() != Quote.Kind.DELAYED)
                .filter(one -> !one.at().isBefore(due.close().minus(BEFORE_CLOSE)))
                .collect(Collectors.toMap(Quote::instrument, Quote::mid, (one, other) -> other, TreeMap::new));
        boolean marked = view.state().book().positions().stream()
                .map(one -> one.instrument())
                .allMatch(marks::containsKey);
        boolean rated = view.state().book().cash().keySet().stream()
                .allMatch(one -> one.equals(view.state().book().base())
                        || view.readings().rate(view.state().book().base(), one).isPresent());
        if (marked && rated && view.state().isReconciled()) {
            boolean whole = desk.desk().plan().rules().universe().instruments().stream()
                    .map(Instrument::id)
                    .allMatch(marks::containsKey);
            desk.engine().submit(new Input.StrikeSession(due.session(), marks, whole ? marks : Map.of()));
        }
    }

    private void propose(DayPlan.Due.Propose due) {
        Instant now = desk.clock().instant();
        if (Duration.between(proposed, now).compareTo(PROPOSE_AGAIN) < 0) {
            return;
        }
        proposed = now;
        String why = desk.propose(due)
                .refusal()
                .map(no -> "no ticket yet: " + no.sentence())
                .orElse("");
        if (!why.isEmpty() && !why.equals(refused)) {
            notes.accept(why);
        }
        refused = why;
    }

    /// What is offered at the door beside commands.
    private Map<String, Function<String, String>> services() {
        return Map.of(
                "rebalance",
                none -> CanonicalJson.write(desk.rebalance(Optional.empty(), Optional.empty())),
                "pull",
                none -> DoorProtocol.served(desk.pull(desk.engine().view().state())),
                "snapshot",
                none -> DoorProtocol.served(desk.snapshot()));
    }

    /// Shuts the gate first, so that nothing leaves while the rest ends.
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            desk.desk().stopping();
            door.close();
            work.close();
            desk.close();
            over.countDown();
        }
    }
}
