// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.DraftRequest;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketChecks;
import dev.kobe.core.rebalance.TicketDraft;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.LondonTime;
import dev.kobe.core.time.TradingWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A ticket's way from proposal to the moment its orders leave, and its end.
final class Tickets {
    static final RefusalCode UNKNOWN_TICKET = new RefusalCode("TICKET_UNKNOWN");
    static final RefusalCode EXISTS = new RefusalCode("TICKET_EXISTS");
    static final RefusalCode OTHER_OPEN = new RefusalCode("TICKET_OTHER_OPEN");
    static final RefusalCode CHANGED = new RefusalCode("TICKET_CHANGED");
    static final RefusalCode NOT_READY = new RefusalCode("TICKET_NOT_READY");
    static final RefusalCode NOT_ACCEPTED = new RefusalCode("TICKET_WARNINGS");
    static final RefusalCode NOT_APPROVED = new RefusalCode("TICKET_NOT_APPROVED");
    static final RefusalCode WRONG_CODE = new RefusalCode("TICKET_WRONG_CODE");
    static final RefusalCode NO_REASON = new RefusalCode("TICKET_SKIP_REASON");
    static final RefusalCode WINDOW_CLOSED = new RefusalCode("TICKET_WINDOW_CLOSED");

    private Tickets() {}

    static void propose(Turn turn, Input.Propose command) {
        DeskState state = turn.state();
        if (state.identity().isEmpty()) {
            turn.refuse(Days.NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        if (command.ticket().isManual()) {
            turn.refuse(EXISTS, command.ticket() + " is the name of trades by hand: no ticket may bear it.");
            return;
        }
        TicketRecord present = state.tickets().get(command.ticket());
        if (present != null
                && (present.state().isFinal()
                        || present.state().isUnderWay()
                        || present.state() == TicketState.COUNTING_DOWN)) {
            turn.refuse(
                    EXISTS,
                    "Ticket " + command.ticket() + " is already "
                            + present.state().word().toLowerCase(java.util.Locale.ROOT)
                            + ": one cause makes one ticket.");
            return;
        }
        Optional<TicketRecord> other = state.tickets().values().stream()
                .filter(one -> one.state().isUnderWay() || one.state() == TicketState.COUNTING_DOWN)
                .findFirst();
        if (other.isPresent()) {
            turn.refuse(
                    OTHER_OPEN,
                    "Ticket " + other.get().ticket().id() + " is under way: a new one waits until it has ended.");
            return;
        }
        if (!turn.now().isBefore(command.closes())) {
            turn.refuse(
                    WINDOW_CLOSED,
                    "The trading window of " + command.ticket() + " closed at " + LondonTime.of(command.closes())
                            + ": nothing can be proposed for it.");
            return;
        }
        DeskIdentity identity = state.identity().get();
        Readings fresh = turn.readings()
                .fresherThan(
                        turn.now(),
                        BigDecimal.valueOf(
                                state.limits().orElseThrow().quoteFreshness().toMillis(), 3));
        Outcome<Ticket> draft = TicketDraft.draft(new DraftRequest(
                command.ticket(),
                command.strategy(),
                command.purpose(),
                identity.account(),
                identity.profile(),
                turn.now(),
                new TradingWindow(command.opens(), command.closes()),
                command.signal(),
                command.signalCloses(),
                command.rampStep(),
                turn.rules().universe(),
                turn.rules().pairs(),
                state.book(),
                List.copyOf(fresh.quotes().values()),
                command.driftThreshold()
                        .map(turn.rules().sizing()::withDriftThreshold)
                        .orElse(turn.rules().sizing()),
                turn.rules().costs(),
                command.amount()));
        switch (draft) {
            case Outcome.Ok<Ticket>(Ticket ticket) -> record(turn, ticket);
            case Outcome.Refused<Ticket>(var refusal) -> turn.refuse(refusal);
            case Outcome.Missing<Ticket>(String what, String why) -> turn.refuse(NOT_READY, why);
        }
    }

    private static void record(Turn turn, Ticket ticket) {
        List<CheckResult> checks = Checking.draft(turn.state(), turn.readings(), turn.rules(), ticket, turn.now());
        TicketState state = ticket.lines().isEmpty() ? TicketState.SKIPPED : TicketChecks.settle(checks);
        String reason = ticket.lines().isEmpty() ? "nothing to trade: every line is where it should be" : "";
        turn.say(new DeskEvent.TicketProposed(new TicketRecord(
                ticket, state, checks, Optional.empty(), List.of(), Optional.empty(), turn.now(), false, reason)));
        turn.ask(new Effect.WakeAt(ticket.closes().minus(DeskRules.LAST_CALL)));
        turn.ask(new Effect.WakeAt(ticket.closes()));
        MarginQuestions.follow(turn);
        if (state == TicketState.READY
                && ticket.purpose() == Purpose.REDUCTION
                && turn.rules().autoReduce()) {
            turn.say(approval(turn, ticket, Set.of()));
            countDown(turn, ticket.id(), "sent by itself: a breaker reduces");
        }
    }

    /// That a ticket is approved as it stands and with these warnings, and the prices at which it is.
    static DeskEvent.TicketApproved approval(Turn turn, Ticket ticket, Set<Acceptance> accepted) {
        return new DeskEvent.TicketApproved(
                new ApprovalToken(
                                ticket.id(),
                                ticket.hash(),
                                turn.now(),
                                ticket.closes(),
                                turn.state().limits().orElseThrow().version())
                        .accepting(accepted),
                ticket.lines().stream()
                        .map(one -> turn.readings().quote(one.instrument()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static void countDown(Turn turn, TicketId id, String reason) {
        Instant sendsAt = turn.now().plus(turn.rules().undo());
        turn.say(new DeskEvent.TicketMoved(id, TicketState.COUNTING_DOWN, turn.now(), Optional.of(sendsAt), reason));
        turn.ask(new Effect.WakeAt(sendsAt));
    }

    static void approve(Turn turn, Input.Approve command) {
        TicketRecord ticket = turn.state().tickets().get(command.ticket());
        if (ticket == null) {
            turn.refuse(UNKNOWN_TICKET, "There is no ticket " + command.ticket() + ".");
            return;
        }
        String hash = ticket.ticket().hash();
        if (!hash.equals(command.hash())) {
            turn.refuse(
                    CHANGED,
                    "Ticket " + command.ticket() + " is no longer what was seen (its hash begins "
                            + hash.substring(0, 6) + "): look at it again before you approve it.");
            return;
        }
        int version = turn.state().limits().orElseThrow().version();
        boolean approved = ticket.approval()
                .filter(one -> one.isValid(hash, turn.now()))
                .filter(one -> one.limitsVersion() == version)
                .filter(one -> one.accepted().containsAll(command.accepted()))
                .filter(one -> one.accepted().containsAll(warned(checks(turn, ticket, one.accepted()))))
                .isPresent();
        if (approved && ticket.state() != TicketState.BLOCKED) {
            return;
        }
        if (ticket.state() != TicketState.READY && ticket.state() != TicketState.BLOCKED) {
            turn.refuse(NOT_READY, notReady(ticket));
            return;
        }
        if (!turn.now().isBefore(ticket.ticket().closes())) {
            turn.refuse(
                    WINDOW_CLOSED,
                    "The trading window closed at "
                            + LondonTime.of(ticket.ticket().closes()) + ".");
            return;
        }
        if (recheck(turn, ticket, command.accepted()) == TicketState.BLOCKED) {
            turn.refuse(NOT_READY, notReady(turn.ticket(command.ticket())));
            return;
        }
        List<CheckResult> open = turn.ticket(command.ticket()).warnings().stream()
                .filter(one -> !ticket.ticket().purpose().isReduceOnly())
                .filter(one -> !command.accepted().contains(one.acceptance()))
                .toList();
        if (open.isEmpty()) {
            turn.say(approval(turn, ticket.ticket(), command.accepted()));
        } else {
            turn.refuse(
                    NOT_ACCEPTED,
                    "Ticket " + command.ticket() + " warns, and each line must be accepted: "
                            + open.stream()
                                    .map(one -> "line " + one.subject() + ": " + one.sentence())
                                    .collect(Collectors.joining(" ")));
        }
    }

    /// Runs the checks again on the desk as it stands now; says so when the ticket's state changes by it.
    private static TicketState recheck(Turn turn, TicketRecord ticket, Set<Acceptance> accepted) {
        List<CheckResult> checks = checks(turn, ticket, accepted);
        TicketState state = TicketChecks.settle(checks);
        if (state != ticket.state()
                || state == TicketState.BLOCKED && !checks.equals(ticket.checks())
                || !warned(checks).equals(warned(ticket.checks()))) {
            turn.say(new DeskEvent.TicketProposed(new TicketRecord(
                    ticket.ticket(),
                    state,
                    checks,
                    ticket.approval(),
                    ticket.approvalQuotes(),
                    Optional.empty(),
                    turn.now(),
                    false,
                    "")));
        }
        return state;
    }

    private static Set<Acceptance> warned(List<CheckResult> checks) {
        return checks.stream()
                .filter(CheckResult::warns)
                .map(CheckResult::acceptance)
                .collect(Collectors.toSet());
    }

    /// Runs the checks of blocked tickets again: what stood against them may have passed. Said only when it has.
    static void recheckBlocked(Turn turn) {
        for (TicketRecord one : List.copyOf(turn.state().tickets().values())) {
            if (one.state() == TicketState.BLOCKED
                    && turn.now().isBefore(one.ticket().closes())
                    && isReady(turn, one)) {
                recheck(turn, one, accepted(one));
            }
        }
    }

    /// Runs the checks of a blocked ticket again because more is known of it, and says what they say now.
    static void recheckBlocked(Turn turn, TicketId id) {
        Optional.ofNullable(turn.state().tickets().get(id))
                .filter(one -> one.state() == TicketState.BLOCKED)
                .filter(one -> turn.now().isBefore(one.ticket().closes()))
                .ifPresent(one -> recheck(turn, one, accepted(one)));
    }

    private static boolean isReady(Turn turn, TicketRecord ticket) {
        return TicketChecks.settle(checks(turn, ticket, accepted(ticket))) == TicketState.READY;
    }

    private static Set<Acceptance> accepted(TicketRecord ticket) {
        return ticket.approval().map(ApprovalToken::accepted).orElse(Set.of());
    }

    private static List<CheckResult> checks(Turn turn, TicketRecord ticket, Set<Acceptance> accepted) {
        return PreTradeChecks.overriding(
                Checking.draft(turn.state(), turn.readings(), turn.rules(), ticket.ticket(), turn.now()), accepted);
    }

    static String notReady(TicketRecord ticket) {
        List<String> denials = ticket.checks().stream()
                .filter(CheckResult::denies)
                .map(CheckResult::sentence)
                .distinct()
                .toList();
        return "Ticket " + ticket.ticket().id() + " is "
                + ticket.state().word().toLowerCase(java.util.Locale.ROOT)
                + (ticket.reason().isEmpty() ? "" : " (" + ticket.reason() + ")")
                + (denials.isEmpty() ? "" : ": " + String.join(" ", denials));
    }

    static void send(Turn turn, Input.Send command) {
        TicketRecord ticket = turn.state().tickets().get(command.ticket());
        if (ticket == null) {
            turn.refuse(UNKNOWN_TICKET, "There is no ticket " + command.ticket() + ".");
            return;
        }
        String hash = ticket.ticket().hash();
        if (!hash.substring(0, 6).equals(command.code())) {
            turn.refuse(
                    WRONG_CODE,
                    "The code '" + command.code() + "' is not the first six hex digits of ticket " + command.ticket()
                            + "'s hash: nothing was sent.");
            return;
        }
        if (ticket.state() == TicketState.COUNTING_DOWN
                || ticket.state().isUnderWay()
                || ticket.state() == TicketState.FILLED
                || ticket.state() == TicketState.PARTLY_FILLED) {
            return;
        }
        if (ticket.state() != TicketState.READY) {
            turn.refuse(NOT_READY, notReady(ticket));
            return;
        }
        if (ticket.approval().filter(one -> one.isValid(hash, turn.now())).isEmpty()) {
            turn.refuse(NOT_APPROVED, "Ticket " + command.ticket() + " has not been approved: approve it first.");
            return;
        }
        if (turn.now().isBefore(ticket.ticket().opens())) {
            turn.refuse(
                    WINDOW_CLOSED,
                    "The trading window opens at "
                            + LondonTime.of(ticket.ticket().opens()) + ": nothing was sent.");
            return;
        }
        countDown(turn, command.ticket(), "");
    }

    static void undo(Turn turn, Input.Undo command) {
        TicketRecord ticket = turn.state().tickets().get(command.ticket());
        if (ticket == null) {
            turn.refuse(UNKNOWN_TICKET, "There is no ticket " + command.ticket() + ".");
        } else if (ticket.state() == TicketState.COUNTING_DOWN) {
            turn.say(new DeskEvent.TicketMoved(
                    command.ticket(),
                    TicketState.READY,
                    turn.now(),
                    Optional.empty(),
                    "undone by you; nothing was sent"));
        } else if (ticket.state().isUnderWay()) {
            turn.refuse(NOT_READY, "The count-down is over and orders have left: cancel the rest instead.");
        }
    }

    static void cancelRest(Turn turn, Input.CancelRest command) {
        if (!turn.state().tickets().containsKey(command.ticket())) {
            turn.refuse(UNKNOWN_TICKET, "There is no ticket " + command.ticket() + ".");
            return;
        }
        undo(turn, new Input.Undo(command.ticket()));
        turn.state().ordersOf(command.ticket()).stream()
                .filter(OrderRecord::isOpen)
                .forEach(one -> cancel(turn, one, "cancelled by you"));
        TicketProgress.closeUnderWay(turn, command.ticket(), "cancelled by you");
    }

    static void skip(Turn turn, Input.Skip command) {
        TicketRecord ticket = turn.state().tickets().get(command.ticket());
        if (ticket == null) {
            turn.refuse(UNKNOWN_TICKET, "There is no ticket " + command.ticket() + ".");
        } else if (command.reason().isBlank()) {
            turn.refuse(NO_REASON, "Skipping a ticket asks for a sentence: it goes into the monthly report.");
        } else if (ticket.state().isFinal() || ticket.state().isUnderWay()) {
            turn.refuse(NOT_READY, notReady(ticket));
        } else {
            turn.say(new DeskEvent.TicketMoved(
                    command.ticket(),
                    TicketState.SKIPPED,
                    turn.now(),
                    Optional.empty(),
                    command.reason().strip()));
        }
    }

    /// Asks for an order's end, once; over a link that takes no cancel it is asked for when the broker answers again.
    static void cancel(Turn turn, OrderRecord order, String reason) {
        if (!order.cancelRequested()) {
            turn.say(new DeskEvent.CancelAsked(order.order().ref(), turn.now(), reason));
            if (turn.state().link().mayTrade()) {
                turn.ask(new Effect.CancelOrder(order.order().ref()));
            }
        }
    }

    /// Looks after every ticket as time passes or prices move: expiry, the end of a count-down, the next orders.
    static void watch(Turn turn) {
        for (TicketRecord one : List.copyOf(turn.state().tickets().values())) {
            TicketId id = one.ticket().id();
            boolean closed = !turn.now().isBefore(one.ticket().closes());
            switch (one.state()) {
                case PROPOSED, CHECKED, READY, BLOCKED -> {
                    if (closed) {
                        turn.say(new DeskEvent.TicketMoved(
                                id,
                                TicketState.EXPIRED,
                                turn.now(),
                                Optional.empty(),
                                "its window closed at "
                                        + LondonTime.of(one.ticket().closes()) + "; nothing was sent"));
                    }
                }
                case COUNTING_DOWN -> countDown(turn, one, closed);
                case TRANSMITTING, WORKING, UNCERTAIN -> {
                    if (closed) {
                        turn.state().ordersOf(id).stream()
                                .filter(OrderRecord::isOpen)
                                .filter(order -> order.state() != OrderState.UNKNOWN)
                                .forEach(order -> cancel(turn, order, "trading window closed"));
                    }
                    if (!turn.now().isBefore(one.ticket().closes().minus(DeskRules.LAST_CALL))) {
                        TicketProgress.lastCall(turn, one.ticket());
                    }
                    TicketProgress.advance(turn, id);
                }
                case PARTLY_FILLED, FILLED, CANCELLED, EXPIRED, SKIPPED -> {}
            }
        }
    }

    private static void countDown(Turn turn, TicketRecord ticket, boolean closed) {
        TicketId id = ticket.ticket().id();
        Optional<String> stop = closed ? Optional.of("the trading window closed") : stands(turn, ticket);
        if (stop.isPresent()) {
            turn.say(new DeskEvent.TicketMoved(
                    id, TicketState.READY, turn.now(), Optional.empty(), stop.get() + "; nothing was sent"));
            recheck(turn, turn.ticket(id), accepted(ticket));
        } else if (!turn.now().isBefore(ticket.sendsAt().orElse(Instant.MAX))) {
            turn.say(new DeskEvent.TicketMoved(id, TicketState.TRANSMITTING, turn.now(), Optional.empty(), ""));
            TicketProgress.advance(turn, id);
        }
    }

    /// What stops a count-down by itself: a closed gate, stale data, or a price beyond the collar.
    private static Optional<String> stands(Turn turn, TicketRecord ticket) {
        DeskState state = turn.state();
        if (state.isHalted() && ticket.ticket().purpose() != Purpose.FLATTEN) {
            return Optional.of("the desk is halted");
        }
        if (!state.isReconciled()) {
            return Optional.of("the books are not reconciled with the broker");
        }
        if (!ticket.ticket().purpose().isReduceOnly()
                && state.board().action().compareTo(dev.kobe.core.breaker.BreakerAction.PAUSE_NEW) >= 0) {
            return Optional.of("the breakers pause new positions");
        }
        for (TicketLine line : ticket.ticket().lines()) {
            Optional<Quote> quote = turn.readings()
                    .quote(line.instrument())
                    .filter(one -> one.age(turn.now())
                                    .compareTo(state.limits().orElseThrow().quoteFreshness())
                            <= 0);
            if (quote.isEmpty()) {
                return Optional.of("the price of " + line.instrument().symbol() + " is not fresh");
            }
            BigDecimal moved = quote.get().mid().relativeTo(line.mid()).abs();
            if (moved.compareTo(turn.rules().collar().asRatio()) > 0) {
                return Optional.of(line.instrument().symbol() + " moved more than "
                        + turn.rules().collar() + " bps from the ticket's price");
            }
        }
        return Optional.empty();
    }
}
