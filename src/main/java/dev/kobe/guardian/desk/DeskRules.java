// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.RampPace;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.rebalance.CostModel;
import dev.kobe.core.rebalance.SizingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the desk trades and by which rules, read once from the configuration.
///
/// @param pairs the currency pairs allowed for funding
/// @param watched what the settings ask to watch and at which levels, less what this desk has no reading of; a desk's
///     own is [#watched(DeskState)]
/// @param autoFlatten whether a confirmed halt of a breaker sends its flatten ticket by itself
/// @param autoReduce whether the reduction that a breaker asks for is sent by itself
/// @param ramp how fast the size comes back after a breaker's pause or halt
/// @param undo the count-down between the click and the first order
/// @param collar how far a mid may move from the ticket's before the count-down stops
/// @param staleAfter how old prices may be before the breakers no longer know
/// @param answerWithin how long an order that left may go unanswered before its fate counts as unknown, and how long
///     after it left the broker must be asked for its silence to prove anything; 5 s unless set
public record DeskRules(
        Universe universe,
        List<Instrument> pairs,
        SizingRules sizing,
        CostModel costs,
        Watched watched,
        boolean autoFlatten,
        boolean autoReduce,
        RampPace ramp,
        Duration undo,
        Bps collar,
        Duration staleAfter,
        Duration answerWithin) {
    /// So long before the window closes, sells that are not done give way to the buys that wait for their cash.
    public static final Duration LAST_CALL = Duration.ofMinutes(10);

    /// What a desk watches: at the levels of its limits in force, which a looser setting changes from the next session
    /// on; at those of the settings where its journal names none.
    public Watched watched(DeskState state) {
        return state.limits()
                .flatMap(GateLimits::breakers)
                .filter(inForce -> !inForce.equals(watched.limits()))
                .map(Watched::of)
                .orElse(watched);
    }

    public List<Breaker> breakers(DeskState state) {
        return watched(state).breakers();
    }

    /// The same, watching other breakers or other levels.
    public DeskRules watching(Watched other) {
        return with(other, undo);
    }

    /// The same with another count-down.
    public DeskRules undoing(Duration other) {
        return with(watched, other);
    }

    private DeskRules with(Watched watches, Duration countDown) {
        return new DeskRules(
                universe,
                pairs,
                sizing,
                costs,
                watches,
                autoFlatten,
                autoReduce,
                ramp,
                countDown,
                collar,
                staleAfter,
                answerWithin);
    }

    /// The instrument as the universe or the list of pairs has it.
    public Optional<Instrument> listed(InstrumentId id) {
        return universe.find(id)
                .or(() -> pairs.stream().filter(one -> one.id().equals(id)).findFirst());
    }
}
