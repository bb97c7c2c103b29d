// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.OwnedDesk;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.loop.DeskEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A desk on a broker's account that this process owns, at work in real time: it notices each second and compares its
/// books every two minutes.
public final class BrokerDesk implements AutoCloseable {
    static final RefusalCode NO_ANSWER = new RefusalCode("BROKER_NO_ANSWER");
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(120);
    private static final Duration LINK_PATIENCE = Duration.ofSeconds(45);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(120);
    private static final Duration AFTER_WINDOW = Duration.ofMinutes(2);

    private final BrokerGround ground;
    private final OwnedDesk desk;
    private final BrokerCounterparty counterparty;
    private final DeskState start;
    private Instant asked;
    private volatile boolean closed;

    private BrokerDesk(BrokerGround ground, OwnedDesk desk, BrokerCounterparty counterparty, DeskState start) {
        this.ground = ground;
        this.desk = desk;
        this.counterparty = counterparty;
        this.start = start;
        this.asked = ground.clock().instant();
    }

    /// Begins to beat.
    static BrokerDesk begin(BrokerGround ground, OwnedDesk desk, BrokerCounterparty counterparty, DeskState start) {
        BrokerDesk made = new BrokerDesk(ground, desk, counterparty, start);
        made.beat();
        return made;
    }

    private void beat() {
        ground.clock().at(ground.clock().instant().plus(BEAT), () -> {
            if (closed) {
                return;
            }
            engine().offer(new Input.Tick());
            Instant now = ground.clock().instant();
            if (Duration.between(asked, now).compareTo(RECONCILE_EVERY) >= 0) {
                asked = now;
                engine().offer(new Input.Reconcile());
            }
            beat();
        });
    }

    public OwnedDesk desk() {
        return desk;
    }

    public DeskEngine engine() {
        return desk.engine();
    }

    /// The state with which the journal began this life of the desk.
    public DeskState start() {
        return start;
    }

    private DeskState state() {
        return engine().view().state();
    }

    /// Waits until it is known how the books stand to the broker's.
    ///
    /// @return why nothing can be sent, in a sentence; empty when the books are equal
    public Optional<String> awaitBooks() {
        engine().await(this::isDecided, LINK_PATIENCE);
        Desk.View view = engine().view();
        BrokerLink link = view.state().link();
        if (view.emergency().isPresent()) {
            return view.emergency();
        }
        if (view.state().isReconciled()) {
            return Optional.empty();
        }
        return Optional.of(
                !link.differences().isEmpty()
                        ? "The books differ from the broker's: " + String.join("; ", link.differences()) + "."
                        : "The link to the broker is not ready (" + link.state().words() + "): " + link.detail());
    }

    private boolean isDecided(Desk.View view) {
        BrokerLink link = view.state().link();
        return view.emergency().isPresent()
                || view.state().isReconciled()
                || !link.differences().isEmpty()
                || link.state() == LinkState.REFUSED
                || link.state() == LinkState.DOWN && counterparty.hasFailed();
    }

    /// Asks the broker for the whole account, once.
    ///
    /// @return its answer, when the guardian has made of it what it could
    public Outcome<BrokerReport.Account> ask() {
        BrokerLink link = state().link();
        if (!link.state().answers()) {
            return Outcome.refused(Refusal.of(
                    NO_ANSWER, "The broker cannot be asked (" + link.state().words() + "): " + link.detail()));
        }
        CompletableFuture<BrokerReport.Account> answer = counterparty.nextAnswer();
        engine().submit(new Input.Reconcile());
        Optional<BrokerReport.Account> said = answer.thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), ANSWER_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        engine().submit(new Input.Noticed());
        return said.<Outcome<BrokerReport.Account>>map(Outcome::ok)
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        NO_ANSWER, "The broker did not answer within " + ANSWER_PATIENCE.toSeconds() + " s.")));
    }

    /// Stays until a ticket and its costs have ended, or its window is over.
    public void workOff(TicketId ticket) {
        TicketRecord record = state().tickets().get(ticket);
        if (record == null) {
            return;
        }
        Duration longest = Duration.between(
                ground.clock().instant(), record.ticket().closes().plus(AFTER_WINDOW));
        if (longest.isPositive()) {
            engine().await(view -> isOver(view.state(), ticket), longest);
        }
    }

    private static boolean isOver(DeskState state, TicketId id) {
        TicketRecord ticket = state.tickets().get(id);
        boolean ended = ticket == null
                || ticket.state().isFinal()
                || ticket.state() == TicketState.READY
                || ticket.state() == TicketState.BLOCKED;
        return ended && state.pendingCommissions().isEmpty();
    }

    /// Shuts the gate by leaving nobody who could send, then goes.
    @Override
    public void close() {
        closed = true;
        desk.close();
        ground.close();
    }
}
