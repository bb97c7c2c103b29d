// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.app.Counterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Rearm;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.Settlement;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.SizeStep;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/// What a simulated desk's owner does between rebalances: sends the flatten ticket that a halt
/// proposes, resumes, looks at the alarms, follows the size that the breakers allow, pays in and takes
/// out. It remembers nothing: what is due is read from the desk's own state, so that a desk that was
/// closed goes on where it stood.
final class Chores {
    private final OwnedDesk desk;
    private final Life life;
    private final Happenings happenings;
    private final Consumer<String> story;
    private String lastTold = "";

    Chores(OwnedDesk desk, Life life, Happenings happenings, Consumer<String> story) {
        this.desk = desk;
        this.life = life;
        this.happenings = happenings;
        this.story = story;
    }

    private DeskState state() {
        return desk.engine().view().state();
    }

    /// Everything that is due on a session that has begun.
    void on(LocalDate day) {
        for (Happening one : happenings.on(day)) {
            switch (one) {
                case Happening.Deposit deposit -> pay("deposit-" + day, deposit.amount());
                case Happening.Correction correction ->
                    desk.counterparty().simulated().ifPresent(Counterparty.Simulated::correctLatest);
                case Happening.Withdrawal withdrawal -> story.accept(day + " wants " + withdrawal.amount() + " out");
            }
        }
        if (state().board().isHalted() && !state().book().positions().isEmpty()) {
            flatten(day);
        } else {
            resumeAfterBreaker(day);
        }
        lookAtAlarms();
        withdraw(day);
        size(day);
    }

    /// What came in the night is seen in the morning, as an owner would; what still stands goes on standing.
    private void lookAtAlarms() {
        var now = desk.engine().view().at();
        state().alarms().values().stream().filter(one -> one.asksFor(now)).forEach(one -> desk.engine()
                .submit(new Input.AcknowledgeAlarm(one.id(), "seen in the morning", Hand.DEMONSTRATION)));
    }

    private void pay(String id, Money amount) {
        desk.pay(id, amount).refusal().ifPresent(no -> story.accept(id + ": " + no.sentence()));
    }

    /// A breaker's halt proposes its flatten ticket in the next window, and the owner sends it; what is halted by hand
    /// is left alone.
    private void flatten(LocalDate day) {
        if (state().board().manualHalt().isPresent() || !life.enterWindow(day)) {
            return;
        }
        state().openTicket()
                .filter(one -> one.ticket().purpose() == Purpose.FLATTEN && one.state() == TicketState.READY)
                .ifPresent(one -> {
                    story.accept(day + " flattens after a breaker's halt");
                    life.approveAndSend(one.ticket().id());
                });
    }

    /// A breaker's latched halt, or a pause that only the owner ends, is ended on the next session as a demonstration's
    /// owner would: with a reason, and with a re-base where the peak asks for one. A halt by hand is left alone.
    void resumeAfterBreaker(LocalDate day) {
        Board board = state().board();
        boolean isOwners = board.latches().stream().anyMatch(one -> one.ends() == Rearm.End.OWNER);
        if (!(board.isHalted() || isOwners) || board.manualHalt().isPresent()) {
            return;
        }
        life.beat();
        boolean peak = board.latches().stream().anyMatch(one -> one.breaker().equals("drawdown.peak"));
        var reply =
                desk.engine().submit(new Input.Resume("the demonstration's owner goes on", peak, Hand.DEMONSTRATION));
        String told = reply.refusal()
                .map(no -> "stays halted: " + no.sentence())
                .orElse("resumed after a breaker's " + (board.isHalted() ? "halt" : "pause")
                        + (peak ? " with a re-base" : ""));
        if (!told.equals(lastTold)) {
            story.accept(day + " " + told);
        }
        lastTold = reply.isRefused() ? told : "";
    }

    /// Converts for a withdrawal that is wanted as soon as there are dollars, and pays it once the pounds have settled.
    private void withdraw(LocalDate day) {
        for (Happening one : happenings.all()) {
            if (one instanceof Happening.Withdrawal(LocalDate on, Money amount) && !on.isAfter(day)) {
                String id = "withdrawal-" + on;
                boolean paid =
                        state().flows().stream().anyMatch(flow -> flow.id().equals(id));
                if (!paid) {
                    prepare(day, on, id, amount);
                }
            }
        }
    }

    private void prepare(LocalDate day, LocalDate wanted, String id, Money amount) {
        Optional<LocalDate> funded = state().fills().values().stream()
                .filter(fill -> ticketOf(fill)
                        .filter(ticket -> ticket.ticket().purpose() == Purpose.WITHDRAWAL_FUNDING
                                && ticket.state() == TicketState.FILLED)
                        .isPresent())
                .map(fill -> life.dayOf(fill.at()))
                .filter(at -> !at.isBefore(wanted))
                .max(Comparator.naturalOrder());
        if (funded.isEmpty()) {
            boolean dollars = state().book().cash().values().stream()
                    .anyMatch(cash -> !cash.currency().equals(amount.currency())
                            && cash.amount().compareTo(amount.amount().multiply(java.math.BigDecimal.TWO)) > 0);
            if (dollars && !state().board().isHalted() && state().openTicket().isEmpty()) {
                life.propose(day, new TicketId("T-" + day + "-FX"), Purpose.WITHDRAWAL_FUNDING, Optional.of(amount))
                        .ifPresent(life::approveAndSend);
            }
        } else if (!day.isBefore(Settlement.spotFx(funded.get()))) {
            pay(id, amount.negated());
        }
    }

    private Optional<TicketRecord> ticketOf(Fill fill) {
        return Optional.ofNullable(state().tickets().get(fill.ref().ticket()));
    }

    /// Each size that the breakers allow has its own ticket, unless the month's rebalance is due and takes it.
    private void size(LocalDate day) {
        if (!life.isRebalanceDay(day)) {
            // In the morning the breakers of prices have not been judged yet, and pause.
            life.beat();
            SizeStep.due(state())
                    .flatMap(step -> life.propose(day, step.ticket(), step.purpose(), Optional.empty()))
                    .ifPresent(life::approveAndSend);
        }
    }
}
