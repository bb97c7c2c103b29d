// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import dev.kobe.core.alarm.Annunciator;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.time.MarketClock;
import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.Decision;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Effect;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.guardian.desk.Stamped;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.guardian.journal.JournalBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The one writer. For every input, in the order in which they came: decide, append the events and force them to disk,
/// apply, publish, then run the effects.
///
/// It runs either on a thread of its own ([GuardianLoop]) or inline: then whoever offers an input also works the inbox
/// off, which is how virtual time lives a month in seconds with the same code.
public final class DeskEngine implements Desk {
    static final RefusalCode JOURNAL_BROKEN = new RefusalCode("JOURNAL_BROKEN");
    static final RefusalCode INBOX_FULL = new RefusalCode("INBOX_FULL");
    private static final int INBOX = 100_000;

    /// What the engine needs of the outside.
    ///
    /// @param connect makes the broker's adapter, given where its reports go
    /// @param snapshots writes a state, given the hash of the journal line it stands at
    /// @param annunciator tells a person of alarms
    public record Outside(
            Journal journal,
            MarketClock clock,
            HaltSignal halt,
            java.util.function.Function<Consumer<dev.kobe.core.order.BrokerReport>, Broker> connect,
            BiConsumer<DeskState, String> snapshots,
            Annunciator annunciator) {

        /// An outside that is told of no alarm.
        public Outside(
                Journal journal,
                MarketClock clock,
                HaltSignal halt,
                java.util.function.Function<Consumer<dev.kobe.core.order.BrokerReport>, Broker> connect,
                BiConsumer<DeskState, String> snapshots) {
            this(journal, clock, halt, connect, snapshots, Annunciator.NONE);
        }
    }

    private record Envelope(Input input, CompletableFuture<Reply> reply) {}

    private final Guardian guardian;
    private final Outside outside;
    private final Broker broker;
    private final OrderDoor door;
    private final BlockingQueue<Envelope> inbox = new ArrayBlockingQueue<>(INBOX);
    private final QuoteTray quotes = new QuoteTray();
    private volatile View published;
    private final List<Consumer<View>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<DeskEvent>> eventListeners = new CopyOnWriteArrayList<>();
    private final boolean inline;
    private final Consumer<Runnable> effects;
    private boolean pumping;
    private volatile boolean stopped;
    private volatile boolean busy;
    private volatile long taken;
    private volatile boolean silent;
    private volatile Optional<HaltSignal.Halted> haltTakenIn = Optional.empty();

    /// An engine that works its inbox off on the caller's thread.
    public static DeskEngine inline(Guardian guardian, DeskState start, Outside outside) {
        return new DeskEngine(guardian, start, outside, true, Runnable::run);
    }

    /// An engine whose inbox [GuardianLoop] works off and whose effects run on the given executor, in order.
    static DeskEngine threaded(Guardian guardian, DeskState start, Outside outside, Consumer<Runnable> effects) {
        return new DeskEngine(guardian, start, outside, false, effects);
    }

    private DeskEngine(
            Guardian guardian, DeskState start, Outside outside, boolean inline, Consumer<Runnable> effects) {
        this.guardian = guardian;
        this.outside = outside;
        this.inline = inline;
        this.effects = effects;
        this.published = new View(start, Readings.none(), outside.clock().instant(), Optional.empty());
        this.broker = outside.connect().apply(report -> offer(new Input.BrokerSaid(report)));
        this.door = new OrderDoor(
                broker,
                outside.halt(),
                guardian.rules(),
                this::view,
                () -> haltTakenIn,
                () -> silent,
                () -> outside.journal().durableSeq(),
                outside.clock());
    }

    @Override
    public View view() {
        return published;
    }

    /// Calls back with every published view, on the guardian's thread: hand it on at once.
    public void onPublish(Consumer<View> listener) {
        listeners.add(listener);
    }

    /// Waits until the published view is as wanted.
    ///
    /// @return whether it came to be within `patience`, in real time
    public boolean await(Predicate<View> wanted, Duration patience) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        Consumer<View> listener = view -> {
            if (wanted.test(view)) {
                met.complete(true);
            }
        };
        listeners.add(listener);
        try {
            listener.accept(view());
            return met.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            listeners.remove(listener);
        }
    }

    /// Calls back with every event once it is durable, on the guardian's thread.
    public void onEvent(Consumer<DeskEvent> listener) {
        eventListeners.add(listener);
    }

    /// Puts an input into the inbox. Quotes wait beside it, the newest of each instrument, with one place in the inbox
    /// for all of them together.
    public void offer(Input input) {
        if (!(input instanceof Input.QuotesRead(var read)) || quotes.put(read)) {
            enqueue(input, new CompletableFuture<>());
        }
    }

    @Override
    public Reply submit(Input.Command command) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        enqueue(command, reply);
        try {
            return reply.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the guardian", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the guardian failed: " + failed.getCause(), failed.getCause());
        }
    }

    private void enqueue(Input input, CompletableFuture<Reply> reply) {
        if (!inbox.offer(new Envelope(input, reply))) {
            shut("the inbox is full: inputs come faster than they can be decided");
            reply.complete(new Reply(
                    view().state().seq(), Optional.of(Refusal.of(INBOX_FULL, "The guardian's inbox is full."))));
            return;
        }
        if (stopped) {
            answerWhatWaits();
            return;
        }
        if (inline && !pumping) {
            pumping = true;
            try {
                for (Envelope next = inbox.poll(); next != null; next = inbox.poll()) {
                    process(next);
                }
            } finally {
                pumping = false;
            }
        }
    }

    /// Shuts the gate because nobody is left to decide: whoever waits for an answer, now or later, gets a refusal.
    void stop(String why) {
        // In this order: a listener that is itself at fault must not keep the waiting from their answer.
        View view = declare(why);
        stopped = true;
        answerWhatWaits();
        listeners.forEach(one -> one.accept(view));
    }

    private void answerWhatWaits() {
        View view = view();
        for (Envelope next = inbox.poll(); next != null; next = inbox.poll()) {
            next.reply().complete(refusal(view.state(), view.emergency().orElse("the guardian has stopped")));
        }
    }

    /// Works one input off; waits for it.
    void takeOne() throws InterruptedException {
        Envelope next = inbox.take();
        boolean decided = false;
        busy = true;
        try {
            process(next);
            decided = true;
        } finally {
            busy = false;
            // One thread alone counts.
            taken = taken + 1;
            if (!decided) {
                // Whoever waits for this answer must not wait for ever.
                next.reply().complete(refusal(view().state(), "the guardian broke while deciding this"));
            }
        }
    }

    /// How many inputs have been worked off.
    long taken() {
        return taken;
    }

    /// Whether an input is being worked off.
    boolean isBusy() {
        return busy;
    }

    boolean isSilent() {
        return silent;
    }

    /// Closes the gate while the guardian does not move, or opens it again.
    void silent(boolean now) {
        silent = now;
    }

    private void process(Envelope envelope) {
        View before = view();
        Input input =
                envelope.input() instanceof Input.QuotesRead ? new Input.QuotesRead(quotes.take()) : envelope.input();
        // Stamped when it is taken up and not when it came: what waited behind others is older, not fresh.
        Instant at = outside.clock().instant();
        if (input instanceof Input.Tick || input instanceof Input.Noticed) {
            noticeHaltFile(before.state());
        }
        // Read before it is judged: one that is written meanwhile is not taken in with it.
        Optional<HaltSignal.Halted> halted =
                input instanceof Input.Halt ? outside.halt().halted() : haltTakenIn;
        Readings readings = read(before.readings(), input, at);
        if (before.emergency().isPresent() && input instanceof Input.Command && !(input instanceof Input.Halt)) {
            publish(before.state(), readings, at);
            envelope.reply().complete(refusal(before.state(), before.emergency().get()));
            return;
        }
        Decision decision = guardian.decide(before.state(), readings, new Stamped(at, input));
        if (decision.timers() != readings.alarms()) {
            readings = readings.with(decision.timers());
        }
        DeskState state = before.state();
        if (!decision.events().isEmpty()) {
            try {
                outside.journal()
                        .append(
                                at,
                                decision.events().stream()
                                        .map(EventCodec::encode)
                                        .toList());
            } catch (JournalBroken broken) {
                shut(broken.sentence());
                envelope.reply().complete(refusal(state, broken.sentence()));
                return;
            }
            for (DeskEvent event : decision.events()) {
                state = Applying.apply(state, event, at);
            }
        }
        publish(state, readings, at);
        haltTakenIn = halted;
        decision.events().forEach(event -> eventListeners.forEach(one -> one.accept(event)));
        if (decision.effects().stream().anyMatch(Effect.ClearHaltFile.class::isInstance)) {
            // Before the answer and before the next tick, which would find the file and halt the desk again.
            haltTakenIn.ifPresent(outside.halt()::clear);
        }
        envelope.reply().complete(new Reply(state.seq(), decision.refusal()));
        for (Effect effect : decision.effects()) {
            run(effect, state);
        }
    }

    /// A HALT file that somebody wrote without reaching the door becomes the owner's halt with the next tick.
    private void noticeHaltFile(DeskState state) {
        if (state.identity().isPresent() && state.board().manualHalt().isEmpty()) {
            outside.halt()
                    .reason()
                    .ifPresent(reason -> inbox.offer(new Envelope(new Input.Halt(reason), new CompletableFuture<>())));
        }
    }

    private static Reply refusal(DeskState state, String why) {
        return new Reply(
                state.seq(),
                Optional.of(Refusal.of(JOURNAL_BROKEN, "Nothing can be done safely: " + why + ". Restart Kobe.")));
    }

    private static Readings read(Readings before, Input input, Instant at) {
        return switch (input) {
            case Input.QuotesRead quotes -> before.with(quotes.quotes(), at);
            case Input.ContractsConfirmed confirmed -> before.confirmed(confirmed.contracts());
            case Input.ClockRead clock -> before.withClock(clock.ahead());
            case Input.DetailsRead read -> before.detailed(read.details());
            case Input.StorageRead read -> before.on(read.storage());
            case Input.VixClosed read -> before.with(before.vix().with(read.closes()));
            case Input.ComovementRead read -> before.with(read.comovement());
            case Input.VolumesRead read -> before.trading(read.volumes());
            case Input.MarginTold told -> before.with(told.answer());
            case Input.VixTold told -> before.with(before.vix().with(told.quote()));
            case Input.ServiceChanged changed ->
                before.with(
                        changed.service(),
                        new Readings.Service(changed.running(), changed.blocksNewRisk(), changed.detail(), at));
            default -> before;
        };
    }

    private void publish(DeskState state, Readings readings, Instant at) {
        View view;
        synchronized (listeners) {
            // An emergency declared from another thread in the meantime must not be published away.
            view = new View(state, readings, at, published.emergency());
            published = view;
        }
        listeners.forEach(one -> one.accept(view));
    }

    /// Shuts the gate until the next start: what cannot be written down is not done.
    public void shut(String why) {
        View view = declare(why);
        listeners.forEach(one -> one.accept(view));
    }

    private View declare(String why) {
        synchronized (listeners) {
            View now = published;
            View view = new View(
                    now.state(),
                    now.readings(),
                    now.at(),
                    Optional.of(now.emergency().orElse(why)));
            published = view;
            return view;
        }
    }

    private void run(Effect effect, DeskState state) {
        switch (effect) {
            case Effect.Transmit transmit -> effects.accept(() -> transmit(transmit));
            case Effect.CancelOrder cancel -> effects.accept(() -> cancel(cancel.ref()));
            case Effect.AskMargin(MarginQuestion question) -> effects.accept(() -> ask(question));
            case Effect.AskAccount ask -> effects.accept(() -> ask(ask.executionsSince()));
            case Effect.AskAgainAt again ->
                outside.clock().at(again.when(), () -> offer(new Input.AskAgain(again.linkSince(), again.time())));
            case Effect.CompareAgainAt again ->
                outside.clock().at(again.when(), () -> offer(new Input.CompareAgain(again.linkSince())));
            case Effect.WakeAt wake -> outside.clock().at(wake.when(), () -> offer(new Input.Tick()));
            case Effect.WriteSnapshot write -> {
                // Taken here: once the effect runs the journal may have gone on, and the two would no longer agree.
                String hash = outside.journal().lastHash();
                effects.accept(() -> outside.snapshots().accept(state, hash));
            }
            case Effect.Announce(var said) ->
                effects.accept(() -> outside.annunciator().tell(said));
            case Effect.ClearHaltFile done -> {}
        }
    }

    private void cancel(OrderRef ref) {
        try {
            broker.cancel(ref);
        } catch (java.io.UncheckedIOException | IllegalStateException failed) {
            // Whether it left is not known: the answer to the question says whether the order still works.
            offer(new Input.NotAsked("the cancel of " + ref + " failed half way: " + failed.getMessage()));
        }
    }

    private void ask(Instant executionsSince) {
        try {
            broker.requestAccount(executionsSince);
        } catch (java.io.UncheckedIOException | IllegalStateException failed) {
            offer(new Input.NotAsked(String.valueOf(failed.getMessage())));
        }
    }

    private void ask(MarginQuestion question) {
        try {
            door.ask(question);
        } catch (java.io.UncheckedIOException | IllegalStateException failed) {
            // No answer will come, and none is known: the gate waits for one, and the next tick asks again.
        }
    }

    private void transmit(Effect.Transmit transmit) {
        OrderRef ref = transmit.order().ref();
        try {
            switch (door.send(transmit.order(), transmit.intentSeq())) {
                case Outcome.Ok<OrderRef> sent -> offer(new Input.DoorSent(ref));
                case Outcome.Refused<OrderRef>(Refusal refusal) -> offer(new Input.DoorRefused(ref, refusal));
                case Outcome.Missing<OrderRef>(String what, String why) -> offer(new Input.DoorUncertain(ref, why));
            }
        } catch (java.io.UncheckedIOException | IllegalStateException failed) {
            offer(new Input.DoorUncertain(ref, "the send failed half way: " + failed.getMessage()));
        }
    }
}
