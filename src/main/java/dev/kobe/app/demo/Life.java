// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.app.OwnedDesk;
import dev.kobe.app.Proposals;
import dev.kobe.app.VirtualTime;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.time.RebalanceDays;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.guardian.desk.DayPlan;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Lives a simulated desk through its sessions: it moves the clock, shows the desk its quotes and does by schedule what
/// an owner does by hand.
public final class Life {
    private static final Duration BEAT = Duration.ofSeconds(3);
    private static final Duration RECONCILE_EVERY = Duration.ofSeconds(120);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// How the rotation is run.
    public record Rotation(int formation, int skip, int topN) {}

    private final OwnedDesk desk;
    private final VirtualTime time;
    private final Market market;
    private final Rotation rotation;
    private final Consumer<String> story;
    private final TradingCalendar calendar;
    private Instant reconciled = Instant.EPOCH;
    private Pace pace = lived -> {};
    private final Chores chores;
    private Optional<LocalDate> signalDay = Optional.empty();
    private Optional<Weight> driftThreshold = Optional.empty();
    private Desk.Reply answer = new Desk.Reply(0, Optional.empty());

    /// How fast virtual time is shown: headless desks never wait, a window lets its owner see each step.
    @FunctionalInterface
    public interface Pace {
        void after(Duration lived);
    }

    public Life(
            OwnedDesk desk,
            VirtualTime time,
            Market market,
            Rotation rotation,
            Happenings happenings,
            Consumer<String> story) {
        this.desk = desk;
        this.time = time;
        this.market = market;
        this.rotation = rotation;
        this.story = story;
        this.calendar = TradingCalendar.of(desk.plan().identity().mainVenue());
        this.chores = new Chores(desk, this, happenings, story);
    }

    /// Changes how fast time is shown from here on.
    public void at(Pace next) {
        pace = next;
    }

    private Desk owner() {
        return desk.engine();
    }

    private DeskState state() {
        return desk.engine().view().state();
    }

    /// Lives every session in the range, both ends included, approving and sending each month's ticket.
    public void sessions(LocalDate from, LocalDate to) {
        for (LocalDate day : calendar.between(from, to)) {
            session(day);
        }
    }

    /// One session from its opening to its strike.
    public void session(LocalDate day) {
        begin(day);
        chores.on(day);
        if (isRebalanceDay(day)) {
            propose(day).ifPresent(this::approveAndSend);
        }
        strike(day);
    }

    /// Ends a breaker's halt as the demonstration's owner would; see [Chores].
    public void resumeAfterBreaker(LocalDate day) {
        chores.resumeAfterBreaker(day);
    }

    /// Whether the month's ticket is due on that day.
    public boolean isRebalanceDay(LocalDate day) {
        return DayPlan.isRebalanceDay(state(), market.universe(), day);
    }

    /// Moves to a session's opening.
    public void begin(LocalDate day) {
        Session session = calendar.session(day).orElseThrow();
        time.advanceTo(session.open());
        owner().submit(new Input.OpenSession(day));
        desk.readMarket();
    }

    /// Goes on, a session at a time, to the next day on which a ticket is due and proposes it there.
    ///
    /// @return the day whose window was reached
    public LocalDate goOnToRebalance() {
        LocalDate day = state().session().orElseThrow();
        boolean struck = state().strikes().stream()
                .anyMatch(one -> one.session().equals(state().session().orElseThrow()));
        if (!struck && isRebalanceDay(day) && !state().tickets().containsKey(new TicketId("T-" + day))) {
            propose(day);
            return day;
        }
        if (!struck) {
            strike(day);
        }
        day = calendar.next(day);
        begin(day);
        while (!isRebalanceDay(day)) {
            strike(day);
            day = calendar.next(day);
            begin(day);
        }
        propose(day);
        return day;
    }

    /// Proposes the ticket that is due, going on to its day first; within an open window it proposes anew at the quotes
    /// of this moment.
    ///
    /// @param asOf the signal's day; the former close unless given
    /// @param threshold least drift that is traded; the settings' own unless given
    public Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold) {
        signalDay = asOf;
        driftThreshold = threshold;
        Optional<LocalDate> session = state().session();
        Optional<TradingWindow> window = session.flatMap(
                day -> RebalanceDays.window(day, market.universe().requireOpen()));
        Optional<TicketRecord> open = state().openTicket();
        if (open.isPresent()
                && window.filter(one -> one.contains(time.instant())).isPresent()) {
            beat();
            return proposeNow(open.get().ticket().id(), session.orElseThrow(), window.orElseThrow());
        }
        goOnToRebalance();
        return answer;
    }

    /// Moves into the day's trading window and proposes the month's ticket; empty when there is none to send.
    public Optional<TicketId> propose(LocalDate day) {
        return propose(day, new TicketId("T-" + day), Purpose.REBALANCE, Optional.empty());
    }

    /// The same for a ticket of any purpose.
    ///
    /// @param amount what a withdrawal needs
    Optional<TicketId> propose(LocalDate day, TicketId id, Purpose purpose, Optional<Money> amount) {
        Optional<TradingWindow> window =
                RebalanceDays.window(day, market.universe().requireOpen());
        if (window.isEmpty()) {
            story.accept(day + " has no trading window");
            return Optional.empty();
        }
        enterWindow(day);
        answer = proposeNow(id, purpose, amount, day, window.get());
        answer.refusal().ifPresent(no -> story.accept("no ticket on " + day + ": " + no.sentence()));
        return Optional.ofNullable(state().tickets().get(id))
                .filter(one -> one.state() == TicketState.READY)
                .map(one -> id);
    }

    private Instant later(Instant wanted) {
        Instant now = time.instant();
        return wanted.isAfter(now) ? wanted : now;
    }

    /// Proposes the month's ticket from the signal of the last completed month, at the quotes of this moment.
    public Desk.Reply proposeNow(TicketId id, LocalDate day, TradingWindow window) {
        return proposeNow(id, Purpose.REBALANCE, Optional.empty(), day, window);
    }

    private Desk.Reply proposeNow(
            TicketId id, Purpose purpose, Optional<Money> amount, LocalDate day, TradingWindow window) {
        Outcome<Input.Propose> proposal = new Proposals(
                        market, MomentumRules.of(rotation.formation(), rotation.skip(), rotation.topN()))
                .of(
                        state(),
                        new Proposals.Asked(
                                id,
                                purpose,
                                signalDay.orElseGet(() -> calendar.previous(day)),
                                window,
                                driftThreshold,
                                amount));
        return switch (proposal) {
            case Outcome.Ok<Input.Propose>(Input.Propose command) -> owner().submit(command);
            case Outcome.Refused<Input.Propose>(var refusal) -> new Desk.Reply(state().seq(), Optional.of(refusal));
            case Outcome.Missing<Input.Propose>(String what, String why) ->
                new Desk.Reply(state().seq(), Optional.of(Refusal.of(new RefusalCode("SIGNAL_MISSING"), why)));
        };
    }

    /// The owner's click: approval and send, then the market goes on until the ticket has ended.
    public void approveAndSend(TicketId id) {
        click(id);
        workOff(id);
    }

    /// Approves a ticket as it stands, every warning accepted, and starts its count-down.
    public void click(TicketId id) {
        TicketRecord ticket = Optional.ofNullable(state().tickets().get(id)).orElseThrow();
        String hash = ticket.ticket().hash();
        Set<Acceptance> ticks =
                ticket.warnings().stream().map(CheckResult::acceptance).collect(Collectors.toSet());
        Optional<Refusal> no =
                owner().submit(new Input.Approve(id, hash, ticks)).refusal();
        if (no.isEmpty()) {
            no = owner().submit(new Input.Send(id, hash.substring(0, 6))).refusal();
        }
        no.ifPresent(refusal -> story.accept(id + " was not sent: " + refusal.sentence()));
    }

    /// Moves into the day's trading window and shows the desk its quotes there; false where the day has none.
    boolean enterWindow(LocalDate day) {
        Optional<TradingWindow> window =
                RebalanceDays.window(day, market.universe().requireOpen());
        window.ifPresent(one -> {
            time.advanceTo(later(one.opens().plus(DayPlan.AFTER_OPEN)));
            beat();
            awaitAnswer();
        });
        return window.isPresent();
    }

    /// Lets the moments pass in which the connection to the broker is made and the books are compared.
    void awaitBroker() {
        await(() -> !state().isReconciled() && state().link().differences().isEmpty());
    }

    /// Lets the moments pass in which the broker answers.
    private void awaitAnswer() {
        await(this::isAnswerDue);
    }

    private void await(BooleanSupplier due) {
        Instant until = time.instant().plus(PATIENCE);
        while (due.getAsBoolean() && time.instant().isBefore(until)) {
            time.advanceTo(time.instant().plusMillis(20));
            desk.settle();
        }
    }

    private boolean isAnswerDue() {
        return state().isReconciled()
                && state().reconciledAt().filter(at -> at.isBefore(reconciled)).isPresent();
    }

    /// The main venue's day of an instant.
    LocalDate dayOf(Instant at) {
        return at.atZone(desk.plan().identity().mainVenue().zone()).toLocalDate();
    }

    /// Lets the guardian show that it is there, without a quote or a second passing.
    public void notice() {
        owner().submit(new Input.Noticed());
    }

    /// Lets time pass until the ticket has ended and every cost of it has arrived.
    public void workOff(TicketId id) {
        Instant end = Optional.ofNullable(state().tickets().get(id))
                .map(one -> one.ticket().closes().plus(Duration.ofMinutes(2)))
                .orElse(time.instant());
        while (time.instant().isBefore(end) && !isSettled(id)) {
            goOn(BEAT);
        }
    }

    /// Lets a little time pass and shows the desk its quotes.
    public void goOn(Duration step) {
        time.advanceTo(time.instant().plus(step));
        desk.settle();
        beat();
        pace.after(step);
    }

    private boolean isSettled(TicketId id) {
        TicketRecord ticket = state().tickets().get(id);
        boolean ended = ticket == null
                || ticket.state().isFinal()
                || ticket.state() == TicketState.READY
                || ticket.state() == TicketState.BLOCKED;
        return ended && state().pendingCommissions().isEmpty();
    }

    /// Shows a desk that has been opened again the quotes of the moment at which
    /// it stood, where a ticket waits for them: an approval is judged on what is known, and a desk just opened
    /// knows no quote.
    public void takeUp() {
        if (state().openTicket()
                .filter(one -> !time.instant().isBefore(one.ticket().opens()))
                .filter(one -> time.instant().isBefore(one.ticket().closes()))
                .isPresent()) {
            beat();
        }
    }

    /// Shows the desk the quotes of this moment and lets time be noticed.
    public void beat() {
        List<Quote> quotes = new ArrayList<>();
        for (Instrument one : market.universe().instruments()) {
            market.quote(one.id(), time.instant()).ifPresent(quotes::add);
        }
        for (Instrument one : market.pairs()) {
            market.quote(one.id(), time.instant()).ifPresent(quotes::add);
        }
        desk.engine().offer(new Input.QuotesRead(quotes));
        if (Duration.between(reconciled, time.instant()).compareTo(RECONCILE_EVERY) >= 0) {
            reconciled = time.instant();
            owner().submit(new Input.Reconcile());
        }
        desk.engine().offer(new Input.Tick());
        desk.settle();
    }

    /// Moves to the session's strike and values the books at its closing prices.
    public void strike(LocalDate day) {
        Session session = calendar.session(day).orElseThrow();
        time.advanceTo(later(session.strike().minusSeconds(1)));
        beat();
        time.advanceTo(later(session.strike()));
        owner().submit(new Input.StrikeSession(day, market.closes(day), market.benchmark(day)));
        reconciled = time.instant();
        owner().submit(new Input.Reconcile());
        desk.settle();
        awaitAnswer();
        pace.after(Duration.ofHours(8));
    }
}
