// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.alarm.AlarmTimers;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.TimedBreaker;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.rebalance.TicketRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One input being decided: the state as it becomes event by event, what has been said and what is to be done.
final class Turn {
    private final List<DeskEvent> events = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Guardian guardian;
    private final Readings readings;
    private final Instant now;
    private DeskState state;
    private AlarmTimers timers;
    private Optional<Refusal> refusal = Optional.empty();

    Turn(DeskState state, Readings readings, Guardian guardian, Instant now) {
        this.state = state;
        this.readings = readings;
        this.guardian = guardian;
        this.now = now;
        this.timers = readings.alarms();
    }

    DeskState state() {
        return state;
    }

    Readings readings() {
        return readings;
    }

    /// What was read of the market and is not stale.
    Readings freshReadings() {
        return readings.fresherThan(now, BigDecimal.valueOf(rules().staleAfter().toMillis(), 3));
    }

    /// Who decides it.
    Guardian guardian() {
        return guardian;
    }

    DeskRules rules() {
        return guardian.rules();
    }

    BreakerReadings breakerReadings() {
        return guardian.breakerReadings();
    }

    /// What is watched, each figure only where it came in time.
    List<Breaker> breakers() {
        return rules().breakers(state).stream()
                .<Breaker>map(one -> new TimedBreaker(one, guardian.nanos()))
                .toList();
    }

    Instant now() {
        return now;
    }

    /// A ticket that is known to exist.
    TicketRecord ticket(TicketId id) {
        return Optional.ofNullable(state.tickets().get(id))
                .orElseThrow(() -> new IllegalStateException("there is no ticket " + id));
    }

    void say(DeskEvent event) {
        events.add(event);
        state = Applying.apply(state, event, now);
    }

    /// Whether anything has been said or refused.
    boolean hasSaid() {
        return !events.isEmpty();
    }

    boolean isRefused() {
        return refusal.isPresent();
    }

    /// The delays of alarms from here on.
    void run(AlarmTimers next) {
        timers = next;
    }

    void ask(Effect effect) {
        effects.add(effect);
    }

    /// Whether this turn asks the broker for its account already.
    boolean hasAsked() {
        return effects.stream().anyMatch(Effect.AskAccount.class::isInstance);
    }

    void refuse(RefusalCode code, String sentence) {
        refuse(Refusal.of(code, sentence));
    }

    void refuse(Refusal no) {
        refusal = Optional.of(no);
    }

    Decision end() {
        return refusal.isPresent() && events.isEmpty()
                ? Decision.refused(refusal.get(), timers)
                : new Decision(events, effects, refusal, timers);
    }
}
