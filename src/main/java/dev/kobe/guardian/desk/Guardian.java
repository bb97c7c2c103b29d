// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import java.util.List;
import java.util.function.LongSupplier;

/// The desk's judgement: a pure function from state, readings and one input to events and effects.
///
/// The same arguments always give the same decision; nothing is read from a clock, a file or a thread. The
/// one thing it may be told of the world besides is how long a breaker took, for a figure that came late is
/// none.
///
public final class Guardian {
    private final DeskRules rules;
    private final LongSupplier nanos;
    private final List<AlarmSource> alarms;
    private final BreakerReadings breakerReadings;

    /// @param nanos a running count of nanoseconds, given from outside
    /// @param alarms what may ask a person to act; without any, nothing is raised
    public Guardian(DeskRules rules, LongSupplier nanos, List<AlarmSource> alarms) {
        this.rules = rules;
        this.nanos = nanos;
        this.alarms = List.copyOf(alarms);
        this.breakerReadings = new BreakerReadings(rules);
    }

    /// A guardian for whom nothing takes any time.
    public Guardian(DeskRules rules, List<AlarmSource> alarms) {
        this(rules, () -> 0, alarms);
    }

    /// One that raises no alarm.
    public Guardian(DeskRules rules, LongSupplier nanos) {
        this(rules, nanos, List.of());
    }

    /// One that raises no alarm and for whom nothing takes any time.
    public Guardian(DeskRules rules) {
        this(rules, List.of());
    }

    public DeskRules rules() {
        return rules;
    }

    LongSupplier nanos() {
        return nanos;
    }

    BreakerReadings breakerReadings() {
        return breakerReadings;
    }

    /// What follows from an input.
    public Decision decide(DeskState state, Readings readings, Stamped stamped) {
        Turn turn = new Turn(state, readings, this, stamped.at());
        switch (stamped.input()) {
            case Input.OpenDesk open -> Days.open(turn, open);
            case Input.OpenSession open -> Days.begin(turn, open);
            case Input.RecordFlow flow -> Days.flow(turn, flow);
            case Input.BookCash book -> Days.book(turn, book);
            case Input.BookAction book -> Actions.book(turn, book);
            case Input.StrikeSession strike -> Days.strike(turn, strike);
            case Input.MissSession missed -> Days.miss(turn, missed);
            case Input.SetLimits limits -> Protection.limits(turn, limits);
            case Input.Halt halt -> Protection.halt(turn, halt);
            case Input.Resume resume -> Protection.resume(turn, resume);
            case Input.Propose propose -> Tickets.propose(turn, propose);
            case Input.Flatten flatten -> FlattenTicket.ask(turn);
            case Input.Approve approve -> Tickets.approve(turn, approve);
            case Input.Send send -> Tickets.send(turn, send);
            case Input.Undo undo -> Tickets.undo(turn, undo);
            case Input.CancelRest cancel -> Tickets.cancelRest(turn, cancel);
            case Input.Skip skip -> Tickets.skip(turn, skip);
            case Input.SealNote note -> Notes.seal(turn, note);
            case Input.AcknowledgeAlarm seen -> Alarming.acknowledge(turn, seen);
            case Input.ShelveAlarm shelve -> Alarming.shelve(turn, shelve);
            case Input.UnshelveAlarm back -> Alarming.unshelve(turn, back);
            case Input.Noticed noticed -> {}
            case Input.Reconcile reconcile -> Asking.ask(turn);
            case Input.BrokerSaid said -> Reports.heard(turn, said.report());
            case Input.DoorSent sent -> Reports.sent(turn, sent);
            case Input.DoorRefused refused -> Reports.doorRefused(turn, refused);
            case Input.DoorUncertain uncertain -> Reports.uncertain(turn, uncertain);
            case Input.NotAsked failed -> Reconciliation.notAsked(turn, failed);
            case Input.AskAgain again -> Asking.again(turn, again);
            case Input.CompareAgain again -> AccountWorth.compareAgain(turn, again);
            case Input.Restarted restarted -> Reconciliation.afterRestart(turn, restarted);
            case Input.QuotesRead quotes -> {
                Protection.judge(turn);
                Tickets.watch(turn);
            }
            case Input.Tick tick -> {
                Asking.overdue(turn);
                Marking.due(turn);
                Protection.judgeWhenOpen(turn);
                RampStep.follow(turn);
                Tickets.watch(turn);
                MarginQuestions.follow(turn);
            }
            case Input.ContractsConfirmed confirmed -> Tickets.watch(turn);
            case Input.ServiceChanged changed -> {
                Protection.judgeWhenOpen(turn);
                Tickets.watch(turn);
            }
            case Input.ClockRead read -> {}
            case Input.DetailsRead read -> Tickets.watch(turn);
            case Input.StorageRead read -> {}
            case Input.VixClosed read -> {}
            case Input.ComovementRead read -> {}
            case Input.VolumesRead read -> {}
            case Input.MarginTold told -> {
                Tickets.recheckBlocked(turn, told.answer().question().ref().ticket());
                Tickets.watch(turn);
            }
            case Input.VixTold told -> Protection.judgeWhenOpen(turn);
        }
        Asking.follow(turn, state);
        Marking.follow(turn, state);
        AccountWorth.follow(turn, state);
        Flattening.follow(turn);
        Alarming.follow(turn, alarms, stamped.input());
        return turn.end();
    }
}
