// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.OwnedDesk;
import dev.kobe.app.Proposals;
import dev.kobe.cli.DeskServices.Pulled;
import dev.kobe.cli.DeskServices.Stood;
import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.CurrencyWorth;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.record.StrikeSnapshot;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.time.MarketClock;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.desk.BreakerReadings;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.DayPlan;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.loop.DeskEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A desk on a broker's account that this process owns, at work in real time: it notices each second and compares its
/// books every two minutes.
public final class BrokerDesk implements AutoCloseable {
    static final RefusalCode NO_ANSWER = new RefusalCode("BROKER_NO_ANSWER");
    static final RefusalCode NOT_DUE = new RefusalCode("TICKET_DUE_LATER");
    static final RefusalCode NO_PRICE = new RefusalCode("SNAPSHOT_NO_PRICE");
    static final RefusalCode NO_SIGNAL = new RefusalCode("TICKET_NO_SIGNAL");
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(120);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(4);
    private static final Duration LINK_PATIENCE = Duration.ofSeconds(45);
    private static final Duration QUOTE_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(120);
    private static final Duration AFTER_WINDOW = Duration.ofMinutes(2);

    private final BrokerGround ground;
    private final OwnedDesk desk;
    private final BrokerCounterparty counterparty;
    private final MomentumRules rules;
    private Instant asked;
    private volatile boolean closed;

    private BrokerDesk(BrokerGround ground, OwnedDesk desk, BrokerCounterparty counterparty, MomentumRules rules) {
        this.ground = ground;
        this.desk = desk;
        this.counterparty = counterparty;
        this.rules = rules;
        this.asked = ground.clock().instant();
    }

    /// Begins to beat.
    static BrokerDesk begin(BrokerGround ground, OwnedDesk desk, BrokerCounterparty counterparty, MomentumRules rules) {
        BrokerDesk made = new BrokerDesk(ground, desk, counterparty, rules);
        made.beat();
        return made;
    }

    private void beat() {
        ground.clock().at(ground.clock().instant().plus(BEAT), () -> {
            if (closed) {
                return;
            }
            desk.storage().map(Input.StorageRead::new).ifPresent(engine()::offer);
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

    /// The computer's clock, by which the desk lives.
    public MarketClock clock() {
        return ground.clock();
    }

    public DeskEngine engine() {
        return desk.engine();
    }

    /// The books with which the journal began this life of the desk.
    public DeskState start() {
        return desk.startedFrom();
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
                || link.state() == LinkState.DOWN && counterparty.hasFailedFor(CONNECT_PATIENCE);
    }

    /// Waits a moment for the prices that the ticket needs which is open or due, for a command has only just connected.
    public void awaitQuotes() {
        Stream<InstrumentId> open = state().openTicket().stream()
                .flatMap(one -> one.ticket().lines().stream())
                .map(TicketLine::instrument);
        boolean due = due().filter(DayPlan.Due.Propose.class::isInstance).isPresent();
        awaitQuotes(
                due
                        ? Stream.concat(desk.plan().rules().universe().instruments().stream(), pairs())
                                .map(Instrument::id)
                        : open);
    }

    private Stream<Instrument> pairs() {
        return desk.plan().rules().pairs().stream();
    }

    private void awaitQuotes(Stream<InstrumentId> wanted) {
        List<InstrumentId> all = wanted.toList();
        if (state().link().state().answers()) {
            engine().await(view -> view.readings().quotes().keySet().containsAll(all), QUOTE_PATIENCE);
        }
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

    /// Proposes the month's ticket on its day, within its window.
    ///
    /// @param asOf the signal's day; the former close unless given
    /// @param threshold least drift that is traded; the settings' own unless given
    public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
        DeskState now = state();
        Universe universe = desk.plan().rules().universe();
        LocalDate day = now.session().orElseThrow();
        Optional<TradingWindow> window = RebalanceDays.window(day, universe.requireOpen())
                .filter(one -> DayPlan.isRebalanceDay(now, universe, day) && !DayPlan.isStruck(now, day));
        return window.map(open -> propose(
                        now,
                        new Proposals.Asked(
                                new TicketId("T-" + day),
                                Purpose.REBALANCE,
                                asOf.orElseGet(() -> calendar().previous(day)),
                                open,
                                threshold,
                                Optional.empty())))
                .orElseGet(() -> refused(Refusal.of(NOT_DUE, notDue(now, universe, day))));
    }

    /// Proposes what the calendar or the breakers ask for.
    Desk.Reply propose(DayPlan.Due.Propose due) {
        return propose(
                state(),
                new Proposals.Asked(
                        due.ticket(),
                        due.purpose(),
                        calendar().previous(due.session()),
                        due.window(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static String notDue(DeskState state, Universe universe, LocalDate day) {
        if (state.strikes().isEmpty()) {
            return "The desk has no value yet: the close of " + day
                    + " gives it the first, and a ticket is due after that.";
        }
        LocalDate due = RebalanceDays.of(YearMonth.from(day), universe.requireOpen());
        return "No ticket is due in session " + day + ": the next is due on "
                + (due.isAfter(day) ? due : RebalanceDays.of(YearMonth.from(day).plusMonths(1), universe.requireOpen()))
                + ".";
    }

    private Desk.Reply propose(DeskState now, Proposals.Asked asked) {
        return switch (new Proposals(desk.plan().market(), rules).of(now, asked)) {
            case Outcome.Ok<Input.Propose>(Input.Propose command) -> engine().submit(command);
            case Outcome.Refused<Input.Propose>(Refusal refusal) -> refused(refusal);
            case Outcome.Missing<Input.Propose>(String what, String why) -> refused(Refusal.of(NO_SIGNAL, why));
        };
    }

    private Desk.Reply refused(Refusal refusal) {
        return new Desk.Reply(state().seq(), Optional.of(refusal));
    }

    private TradingCalendar calendar() {
        return TradingCalendar.of(desk.plan().identity().mainVenue());
    }

    /// Takes every step of the calendar that is due and asks for no price: sessions that began, and those whose value
    /// nobody took in time.
    public void catchUp() {
        for (Optional<DayPlan.Due> next = due(); next.isPresent(); next = due()) {
            Optional<Input.Command> step = step(next.get());
            if (step.isEmpty() || engine().submit(step.get()).isRefused()) {
                return;
            }
        }
    }

    Optional<DayPlan.Due> due() {
        return DayPlan.due(
                state(), desk.plan().rules().universe(), ground.clock().instant());
    }

    private static Optional<Input.Command> step(DayPlan.Due due) {
        return switch (due) {
            case DayPlan.Due.Begin begin -> Optional.of(new Input.OpenSession(begin.session()));
            case DayPlan.Due.Miss miss ->
                Optional.of(new Input.MissSession(
                        miss.session(), "Nobody was there to take the closing value of " + miss.session() + "."));
            case DayPlan.Due.Strike strike -> Optional.empty();
            case DayPlan.Due.Propose propose -> Optional.empty();
        };
    }

    /// Asks the broker and says what came of it that the books did not have before.
    ///
    /// @param before the books that are compared with
    public Outcome<Pulled> pull(DeskState before) {
        return ask().map(answer -> Pulled.between(before, state()));
    }

    /// The account at this moment: asked for, found equal to the books, valued at quotes that are fresh, and held
    /// against what the broker says it is worth.
    public Outcome<Stood> snapshot() {
        awaitQuotes(Stream.concat(
                state().book().positions().stream().map(Position::instrument), pairs().map(Instrument::id)));
        return ask().flatMap(answer -> {
            Desk.View view = engine().view();
            if (!answer.isComplete() || !view.state().isReconciled()) {
                return Outcome.refused(Refusal.of(
                        NO_ANSWER,
                        answer.isComplete()
                                ? "The books do not equal the broker's ("
                                        + String.join("; ", view.state().link().differences())
                                        + "): a snapshot would state one of them."
                                : "The broker did not answer everything (" + String.join(", ", answer.unanswered())
                                        + "): nothing can be stated."));
            }
            Instant now = ground.clock().instant();
            Valuation valued = BreakerReadings.books(
                            view.state(), view.readings(), desk.plan().rules(), now)
                    .orElseThrow();
            return heldAgainst(answer, valued, now)
                    .map(said ->
                            new Stood(StrikeSnapshot.of(valued, view.state().book()), said));
        });
    }

    /// The two counts of the account, in sentences; refused where they are more than 0.5 % apart in all.
    private static Outcome<List<String>> heldAgainst(BrokerReport.Account answer, Valuation valued, Instant now) {
        BrokerValue whole = BrokerValue.compare(now, answer.equity().orElseThrow(), Optional.empty(), valued);
        List<String> said = new ArrayList<>(List.of(whole.sentence()));
        CurrencyWorth.of(answer.equityByCurrency(), valued).forEach(one -> said.add(one.sentence()));
        return whole.agrees()
                ? Outcome.ok(said)
                : Outcome.refused(Refusal.of(NO_PRICE, "Nothing was stated. " + String.join(" ", said)));
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
