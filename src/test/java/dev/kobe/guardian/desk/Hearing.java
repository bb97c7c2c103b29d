// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiFunction;

/// A guardian on virtual time that hears what a test says and whose questions the test answers.
final class Hearing {
    private record Due(Instant at, long number, Input input) {}

    private final Guardian guardian;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private final List<Instant> asked = new ArrayList<>();
    private final List<OrderRef> cancelled = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();
    private final List<DeskEvent> events = new ArrayList<>();
    private BiFunction<Hearing, Instant, Optional<BrokerReport>> answer = (hearing, at) -> Optional.empty();
    private Readings readings = Readings.none();
    private Duration answersAfter = Duration.ZERO;
    private DeskState state;
    private Instant now;
    private long number;

    Hearing(Guardian guardian, DeskState state) {
        this(guardian, state, state.lastEventAt().orElseThrow());
    }

    Hearing(Guardian guardian, DeskState state, Instant now) {
        this.guardian = guardian;
        this.state = state;
        this.now = now;
    }

    /// How questions are answered: with the desk and the instant of the question; empty is silence.
    Hearing answering(Duration after, BiFunction<Hearing, Instant, Optional<BrokerReport>> how) {
        answersAfter = after;
        answer = how;
        return this;
    }

    DeskState state() {
        return state;
    }

    DeskRules rules() {
        return guardian.rules();
    }

    Instant now() {
        return now;
    }

    List<Instant> asked() {
        return asked;
    }

    List<String> announced() {
        return announced;
    }

    List<OrderRef> cancelled() {
        return cancelled;
    }

    List<DeskEvent> events() {
        return events;
    }

    Readings readings() {
        return readings;
    }

    /// What has been read of the market from here on.
    Hearing read(Readings known) {
        readings = known;
        return this;
    }

    Hearing say(BrokerReport report) {
        return offer(new Input.BrokerSaid(report));
    }

    /// What would be decided, without its being done.
    Decision decide(Input input) {
        return guardian.decide(state, readings, new Stamped(now, input));
    }

    Hearing offer(Input input) {
        Decision decision = decide(input);
        readings = readings.with(decision.timers());
        for (DeskEvent event : decision.events()) {
            state = Applying.apply(state, event, now);
            events.add(event);
        }
        decision.effects().forEach(this::run);
        return this;
    }

    private void run(Effect effect) {
        switch (effect) {
            case Effect.AskAccount ask -> {
                asked.add(now);
                Instant at = now;
                answer.apply(this, at).ifPresent(said -> later(at.plus(answersAfter), new Input.BrokerSaid(said)));
            }
            case Effect.WakeAt wake -> later(wake.when(), new Input.Tick());
            case Effect.AskAgainAt again -> later(again.when(), new Input.AskAgain(again.linkSince(), again.time()));
            case Effect.CompareAgainAt again -> later(again.when(), new Input.CompareAgain(again.linkSince()));
            case Effect.CancelOrder cancel -> cancelled.add(cancel.ref());
            case Effect.Transmit transmit -> {}
            case Effect.AskMargin ask -> {}
            case Effect.WriteSnapshot write -> {}
            case Effect.Announce(var said) -> announced.add(said.text());
            case Effect.ClearHaltFile done -> {}
        }
    }

    private void later(Instant at, Input input) {
        due.add(new Due(at, number++, input));
    }

    /// Lets time pass; what is due comes in its order.
    Hearing pass(Duration time) {
        Instant until = now.plus(time);
        for (Due next = due.peek(); next != null && !next.at().isAfter(until); next = due.peek()) {
            due.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            offer(next.input());
        }
        now = until;
        return this;
    }

    /// A whole answer that has the books right and knows these orders.
    static BrokerReport.Account account(DeskState state, Instant askedAt, Map<OrderRef, Set<Long>> open) {
        return account(state, askedAt, open, List.of());
    }

    /// The same with parts that did not arrive.
    static BrokerReport.Account account(
            DeskState state, Instant askedAt, Map<OrderRef, Set<Long>> open, List<String> unanswered) {
        Map<dev.kobe.core.instrument.InstrumentId, java.math.BigDecimal> held = new java.util.TreeMap<>();
        state.book()
                .positions()
                .forEach(one -> held.put(one.instrument(), state.book().held(one.instrument())));
        return new BrokerReport.Account(
                state.identity().orElseThrow().account(),
                askedAt,
                unanswered,
                open,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                held,
                Map.of(),
                state.book().cash(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
