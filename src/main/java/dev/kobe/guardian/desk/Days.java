// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.BrokerValue;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Strikes;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.record.CashBooking;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The desk's calendar: its opening, the beginning and the striking of sessions, and money paid in and out.
final class Days {
    static final RefusalCode OTHER_DESK = new RefusalCode("DESK_OTHER_ACCOUNT");
    static final RefusalCode NOT_OPEN = new RefusalCode("DESK_NOT_OPEN");
    static final RefusalCode SESSION_PAST = new RefusalCode("SESSION_ALREADY_PAST");
    static final RefusalCode NO_RATE = new RefusalCode("FLOW_NO_RATE");
    static final RefusalCode CASH_SHORT = new RefusalCode("CASH_SHORT");
    static final RefusalCode NOT_THE_SESSION = new RefusalCode("SESSION_NOT_CURRENT");

    private Days() {}

    static void open(Turn turn, Input.OpenDesk open) {
        Optional<DeskIdentity> present = turn.state().identity();
        if (present.isEmpty()) {
            turn.say(new DeskEvent.DeskOpened(
                    open.identity(),
                    open.limits().watching(turn.rules().watched().limits()),
                    open.cash(),
                    open.positions(),
                    open.session()));
            return;
        }
        if (!present.get().account().equals(open.identity().account())
                || !present.get().profile().equals(open.identity().profile())) {
            turn.refuse(
                    OTHER_DESK,
                    "This desk belongs to account " + present.get().account() + " in profile "
                            + present.get().profile() + ", not to "
                            + open.identity().account() + " in profile "
                            + open.identity().profile() + ": use another --desk folder.");
        }
    }

    static void begin(Turn turn, Input.OpenSession open) {
        Optional<LocalDate> present = turn.state().session();
        if (present.isEmpty()) {
            turn.refuse(NOT_OPEN, "The desk has not been opened yet.");
        } else if (open.session().isBefore(present.get())) {
            turn.refuse(
                    SESSION_PAST,
                    "Session " + open.session() + " cannot begin: the desk is in session " + present.get() + ".");
        } else if (open.session().isAfter(present.get())) {
            turn.say(new DeskEvent.SessionBegan(
                    open.session(),
                    BoardRules.openSession(
                            turn.state().board(), open.session(), turn.rules().ramp())));
            Protection.loosen(turn);
        }
    }

    static void flow(Turn turn, Input.RecordFlow flow) {
        if (turn.state().session().isEmpty()) {
            turn.refuse(NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        if (turn.state().flows().stream().anyMatch(one -> one.id().equals(flow.id()))) {
            return;
        }
        Currency currency = flow.amount().currency();
        Money after = turn.state().book().cash(currency).plus(flow.amount());
        if (after.isNegative()) {
            turn.refuse(
                    CASH_SHORT,
                    "A withdrawal of " + flow.amount().abs() + " is more than the "
                            + turn.state().book().cash(currency) + " that is there: convert or sell first.");
            return;
        }
        Optional<Money> worth = worth(turn, flow.amount());
        if (worth.isEmpty()) {
            turn.refuse(
                    NO_RATE,
                    "No rate is known between " + currency + " and "
                            + turn.state().book().base() + ": a flow of " + flow.amount() + " cannot be valued yet.");
            return;
        }
        turn.say(new DeskEvent.FlowPosted(
                new CashFlow(flow.id(), turn.state().session().orElseThrow(), turn.now(), flow.amount(), worth.get())));
    }

    /// Books a row of the broker's statement: what the owner moved is a flow, everything else is income or cost.
    static void book(Turn turn, Input.BookCash command) {
        CashBooking booking = command.booking();
        if (turn.state().session().isEmpty()) {
            turn.refuse(NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        if (turn.state().bookings().containsKey(booking.id())
                || booking.amount().isZero()) {
            return;
        }
        Optional<Money> worth = worth(turn, booking.amount());
        if (booking.kind().isFlow() && worth.isEmpty()) {
            turn.refuse(
                    NO_RATE,
                    "No rate is known between " + booking.amount().currency() + " and "
                            + turn.state().book().base() + ": the " + booking + " cannot be valued yet.");
            return;
        }
        Optional<CashFlow> flow = worth.filter(known -> booking.kind().isFlow())
                .map(known -> new CashFlow(
                        booking.id(), turn.state().session().orElseThrow(), turn.now(), booking.amount(), known));
        turn.say(new DeskEvent.CashBooked(
                booking,
                new Unsettled(
                        booking.amount(), booking.value(), booking.amount().isPositive()),
                flow));
    }

    private static Optional<Money> worth(Turn turn, Money amount) {
        Currency base = turn.state().book().base();
        return FxRate.inBase(
                        base,
                        amount.amount(),
                        amount.currency(),
                        turn.readings().rates())
                .map(worth -> Money.rounded(base, worth));
    }

    static void strike(Turn turn, Input.StrikeSession command) {
        if (mayStrike(turn, command.session())) {
            Valuation books = Valuer.value(
                    turn.state().book(), command.marks(), turn.readings().rates(), turn.now());
            Valuation valuation = turn.state()
                    .brokerValue()
                    .filter(said -> said.standing() == BrokerValue.Standing.DIFFERS)
                    .map(said -> books.withheld(said.sentence()))
                    .orElse(books);
            take(turn, command.session(), valuation, command.benchmark());
        }
    }

    static void miss(Turn turn, Input.MissSession command) {
        if (mayStrike(turn, command.session())) {
            Money nothing = Money.zero(turn.state().book().base());
            take(
                    turn,
                    command.session(),
                    new Valuation(
                            turn.now(),
                            Optional.empty(),
                            nothing,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(command.why())),
                    Map.of());
        }
    }

    /// Whether a session may be struck now; one that has been, or lies before one that has, is left alone.
    private static boolean mayStrike(Turn turn, LocalDate session) {
        DeskState state = turn.state();
        if (state.identity().isEmpty() || DayPlan.isStruck(state, session)) {
            return false;
        }
        if (!state.session().equals(Optional.of(session))) {
            turn.refuse(
                    NOT_THE_SESSION,
                    "The desk is in session "
                            + state.session().map(LocalDate::toString).orElse("none") + ": " + session
                            + " cannot be struck.");
            return false;
        }
        return true;
    }

    private static void take(Turn turn, LocalDate session, Valuation valuation, Map<InstrumentId, Price> benchmark) {
        DeskState state = turn.state();
        Currency base = state.book().base();
        Strike strike = Strikes.strike(
                state.strikes(),
                session,
                valuation,
                flows(state, base, session, 1),
                flows(state, base, session, -1),
                state.pendingCommissions());
        turn.say(new DeskEvent.SessionStruck(
                strike,
                state.benchmark().next(session, benchmark, turn.readings().rates(), base, state.actionPostings())));
        Protection.judgeStrike(turn, strike);
        turn.ask(new Effect.WriteSnapshot(session));
    }

    /// Deposits (sign 1) or withdrawals (sign -1) of a session in the base currency, as a positive amount.
    static Money flows(DeskState state, Currency base, LocalDate session, int sign) {
        Money sum = Money.zero(base);
        for (CashFlow one : state.flows()) {
            if (one.session().equals(session) && one.worth().amount().signum() == sign) {
                sum = sum.plus(one.worth().abs());
            }
        }
        return sum;
    }
}
