// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardRules;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.DrawdownBases;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.LimitsChange;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Halt, resume and the breakers: what is not known pauses, what trips to HALT_ALL cancels every order and latches.
final class Protection {
    static final RefusalCode NOT_RECONCILED = new RefusalCode("RESUME_NOT_RECONCILED");
    static final RefusalCode EQUITY_UNKNOWN = new RefusalCode("RESUME_EQUITY_UNKNOWN");
    static final RefusalCode LIMITS_CURRENCY = new RefusalCode("LIMITS_CURRENCY");

    private Protection() {}

    static void limits(Turn turn, Input.SetLimits command) {
        Optional<GateLimits> present = turn.state().limits();
        if (present.isEmpty()) {
            turn.refuse(Days.NOT_OPEN, "The desk has not been opened yet.");
            return;
        }
        if (!command.limits()
                .orderValue()
                .currency()
                .equals(present.get().orderValue().currency())) {
            turn.refuse(
                    LIMITS_CURRENCY,
                    "The largest order is limited in "
                            + present.get().orderValue().currency() + ", not in "
                            + command.limits().orderValue().currency() + ".");
            return;
        }
        LimitsChange change = LimitsChange.of(present.get(), command.limits());
        boolean takenBack = change.next().isEmpty() && turn.state().nextLimits().isPresent();
        if (!change.changes().equals(List.of())
                        && !same(change.next(), turn.state().nextLimits())
                || change.now().version() > present.get().version()
                || takenBack) {
            turn.say(new DeskEvent.LimitsChanged(change.now(), change.next(), change.changes(), command.by()));
        }
    }

    private static boolean same(Optional<GateLimits> one, Optional<GateLimits> other) {
        return one.map(limits -> limits.as(0)).equals(other.map(limits -> limits.as(0)));
    }

    /// What was loosened before holds as a session begins.
    static void loosen(Turn turn) {
        turn.state().nextLimits().ifPresent(next -> {
            LimitsChange due = LimitsChange.due(turn.state().limits().orElseThrow(), next);
            turn.say(new DeskEvent.LimitsChanged(due.now(), due.next(), due.changes(), "the session began"));
        });
    }

    static void halt(Turn turn, Input.Halt command) {
        if (turn.state().board().manualHalt().isPresent()) {
            // Its time and reason stand; what the owner has decided since then is stopped again.
            stopByHand(turn, "the desk was halted again");
            return;
        }
        String reason = command.reason().isBlank()
                ? "no reason given"
                : command.reason().strip();
        turn.say(new DeskEvent.BoardMoved(
                BoardRules.halt(turn.state().board(), turn.now(), reason), "halted by hand: " + reason));
        stopByHand(turn, "the desk was halted: " + reason);
    }

    /// Stops what even a halt of a breaker lets go on: a ticket under way that sells everything.
    private static void stopByHand(Turn turn, String reason) {
        stopEverything(turn, reason);
        for (TicketRecord one : List.copyOf(turn.state().tickets().values())) {
            if (one.state().isUnderWay() && one.ticket().purpose() == Purpose.FLATTEN) {
                TicketProgress.closeUnderWay(turn, one.ticket().id(), reason);
            }
        }
    }

    static void resume(Turn turn, Input.Resume command) {
        DeskState state = turn.state();
        Optional<BigDecimal> index = indexNow(turn);
        if (command.rebase() && !state.isReconciled()) {
            turn.refuse(
                    NOT_RECONCILED, "A re-base needs books that equal the broker's, and they are not reconciled now.");
            return;
        }
        if (command.rebase() && index.isEmpty()) {
            turn.refuse(EQUITY_UNKNOWN, "A re-base needs present equity, and a price or rate is missing.");
            return;
        }
        Outcome<Board> resumed = BoardRules.resume(
                state.board(),
                turn.now(),
                state.session().orElse(LocalDate.EPOCH),
                command.reason(),
                command.rebase() ? index : Optional.empty());
        switch (resumed) {
            case Outcome.Ok<Board>(Board board) -> {
                turn.say(new DeskEvent.BoardMoved(
                        board,
                        "resumed by hand" + (command.rebase() ? " with a re-base" : "") + ": "
                                + command.reason().strip(),
                        Optional.of(command.by())));
                turn.ask(new Effect.ClearHaltFile());
                judge(turn);
            }
            case Outcome.Refused<Board>(var refusal) -> turn.refuse(refusal);
            case Outcome.Missing<Board>(String what, String why) -> turn.refuse(EQUITY_UNKNOWN, why);
        }
    }

    /// Judges the breakers on the newest quotes.
    static void judge(Turn turn) {
        if (turn.state().session().isEmpty() || turn.state().strikes().isEmpty()) {
            return;
        }
        judge(turn, reading(turn));
    }

    /// Judges on a tick, but only while the main venue trades: a closed market has no fresh price to miss.
    static void judgeWhenOpen(Turn turn) {
        Optional<DeskIdentity> identity = turn.state().identity();
        Optional<LocalDate> session = turn.state().session();
        if (identity.isEmpty() || session.isEmpty()) {
            return;
        }
        boolean open = TradingCalendar.of(identity.get().mainVenue())
                .session(session.get())
                .filter(one -> one.isOpenAt(turn.now()))
                .isPresent();
        if (open) {
            judge(turn);
        }
    }

    /// Judges on a strike, and counts it as a close towards the end of what ends by closes.
    static void judgeStrike(Turn turn, Strike strike) {
        Optional<BigDecimal> index = strike.isKnown() ? Optional.of(strike.index()) : Optional.empty();
        List<Strike> before = turn.state().strikes().stream()
                .filter(one -> one.session().isBefore(strike.session()))
                .toList();
        BreakerReading reading = reading(turn)
                .with(DrawdownBases.reading(
                        before.isEmpty() ? List.of(strike) : before,
                        turn.state().board().rebase(),
                        strike.session(),
                        index,
                        Optional.empty(),
                        String.join("; ", strike.valuation().missing())));
        judge(turn, reading);
        Board judged = turn.state().board();
        Board counted = BoardRules.close(judged, turn.breakers(), reading);
        if (!counted.equals(judged)) {
            turn.say(new DeskEvent.BoardMoved(counted, "a close was counted towards the end of what breakers hold"));
        }
    }

    /// What the breakers would be judged on now; also what the screen shows against their limits.
    static BreakerReading reading(Turn turn) {
        return turn.breakerReadings().now(turn.state(), turn.readings(), turn.now());
    }

    private static void judge(Turn turn, BreakerReading reading) {
        Board before = turn.state().board();
        Board after = BoardRules.judge(
                before, turn.breakers(), reading, turn.state().session().orElseThrow());
        if (!before.raw().equals(after.raw())
                || !before.latches().equals(after.latches())
                || !before.unknownSince().keySet().equals(after.unknownSince().keySet())) {
            turn.say(new DeskEvent.BoardMoved(after, describe(before, after)));
            if (!before.isHalted() && after.isHalted()) {
                stopEverything(turn, "a breaker halted the desk");
            }
        }
        // A fall that is found after the window has closed is proposed in the next one, if it still holds.
        if (after.latches().stream().anyMatch(one -> one.action() == BreakerAction.HALT_ALL)) {
            FlattenTicket.propose(turn);
        }
    }

    private static String describe(Board before, Board after) {
        for (var entry : after.raw().entrySet()) {
            BreakerAction was = before.raw().getOrDefault(entry.getKey(), BreakerAction.CONTINUE);
            if (was != entry.getValue()) {
                String evidence = after.evidence().getOrDefault(entry.getKey(), "");
                return "breaker " + entry.getKey() + " " + entry.getValue()
                        + (evidence.isEmpty() ? "" : ": " + evidence);
            }
        }
        return "breakers judged";
    }

    /// Cancels every open order and stops every count-down; nothing is sent.
    static void stopEverything(Turn turn, String reason) {
        for (OrderRecord one : turn.state().openOrders()) {
            Tickets.cancel(turn, one, reason);
        }
        for (TicketRecord one : List.copyOf(turn.state().tickets().values())) {
            if (one.state() == TicketState.COUNTING_DOWN || one.state() == TicketState.READY) {
                turn.say(new DeskEvent.TicketMoved(
                        one.ticket().id(), TicketState.BLOCKED, turn.now(), Optional.empty(), reason));
            }
        }
    }

    private static Optional<BigDecimal> indexNow(Turn turn) {
        return BreakerReadings.equity(
                        turn.state(),
                        BreakerReadings.valuation(turn.state(), turn.readings(), turn.rules(), turn.now()))
                .index();
    }

    /// Present equity at fresh mids, for whoever needs it within a turn.
    static Optional<Money> equityNow(Turn turn) {
        return BreakerReadings.valuation(turn.state(), turn.readings(), turn.rules(), turn.now())
                .flatMap(Valuation::equity);
    }
}
