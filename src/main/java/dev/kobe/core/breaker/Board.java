// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The memory of the breakers: what is latched and why, the manual halt, the re-base and the re-entry ramp. It only
/// changes by events, so it survives a crash exactly as it stood.
///
/// @param raw each breaker's latest action by its id, as judged on the last reading; one that is not known
///     keeps its last
///     action until its tolerance is over, and pauses from then on
/// @param unknownSince the breakers whose figure is not known now, with when that began
/// @param latches what holds although its reading may have fallen back, at most one a breaker; a breaker's
///     HALT_ALL always
///     latches
/// @param manualHalt the owner's halt, with its reason
/// @param rebasedAt index of the last re-base: the protective reference, empty before the first
/// @param ramp share of full size that new targets may have: 0.25, 0.50, 0.75, 1
/// @param resets from when on the samples of a breaker count that the owner has resumed, by its id
public record Board(
        Map<String, BreakerAction> raw,
        Map<String, String> evidence,
        Map<String, Instant> unknownSince,
        List<Latch> latches,
        Optional<Halt> manualHalt,
        Optional<Rebase> rebase,
        Weight ramp,
        Map<String, Instant> resets) {
    private static final Weight HALF = Weight.of("0.5");

    /// A tripped breaker that stays tripped until what ends it has happened.
    ///
    /// @param closesLeft how many closes far enough below its level are still wanted; 0 where closes do not end it
    public record Latch(
            String breaker,
            BreakerAction action,
            Instant since,
            LocalDate session,
            String evidence,
            Rearm.End ends,
            int closesLeft) {

        Latch left(int closes) {
            return new Latch(breaker, action, since, session, evidence, ends, closes);
        }
    }

    /// A halt by hand.
    public record Halt(Instant at, String reason) {}

    /// The owner's dated decision to measure the peak from present equity; the reporting peak is left alone.
    public record Rebase(Instant at, LocalDate session, BigDecimal index, String reason) {}

    public Board {
        raw = sorted(raw);
        evidence = sorted(evidence);
        unknownSince = sorted(unknownSince);
        resets = sorted(resets);
        latches = List.copyOf(latches);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    public static Board clear() {
        return new Board(
                Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(), Weight.ONE, Map.of());
    }

    /// What governs: the most severe of every raw verdict, every latch and the manual halt.
    public BreakerAction action() {
        BreakerAction worst = manualHalt.isPresent() ? BreakerAction.HALT_ALL : BreakerAction.CONTINUE;
        for (BreakerAction one : raw.values()) {
            worst = worst.orStricter(one);
        }
        for (Latch one : latches) {
            worst = worst.orStricter(one.action());
        }
        return worst;
    }

    public boolean isHalted() {
        return action() == BreakerAction.HALT_ALL;
    }

    /// The share of full size that new targets may have now: nothing under a pause or a halt, at most half under a
    /// reduction, and never more than the step of the ramp.
    ///
    /// Example: a reduction while the ramp stands at 0.25 leaves 0.25; at 0.75 it leaves 0.5.
    public Weight size() {
        return switch (action()) {
            case CONTINUE, ALERT_ONLY -> ramp;
            case REDUCE_SIZE -> ramp.compareTo(HALF) < 0 ? ramp : HALF;
            case PAUSE_NEW, HALT_ALL -> Weight.ZERO;
        };
    }

    /// The share of full size for which a ticket is drawn now: as `size`, but under a pause or a halt the step of the
    /// ramp, since what may leave then is the gate's to say and a pause sells nothing.
    public Weight drawn() {
        return switch (action()) {
            case CONTINUE, ALERT_ONLY, REDUCE_SIZE -> size();
            case PAUSE_NEW, HALT_ALL -> ramp;
        };
    }

    /// What holds a breaker, if anything does.
    public Optional<Latch> latch(String breaker) {
        return latches.stream().filter(one -> one.breaker().equals(breaker)).findFirst();
    }

    /// What one breaker asks for now: its raw action or its latch's, whichever is stricter; empty before it was judged.
    public Optional<BreakerAction> action(String breaker) {
        Optional<BreakerAction> read = Optional.ofNullable(raw.get(breaker));
        return latch(breaker)
                .map(held -> held.action().orStricter(read.orElse(BreakerAction.CONTINUE)))
                .or(() -> read);
    }

    Board with(
            Map<String, BreakerAction> judged,
            Map<String, String> said,
            Map<String, Instant> unknown,
            List<Latch> held) {
        return new Board(judged, said, unknown, held, manualHalt, rebase, ramp, resets);
    }

    Board with(List<Latch> held) {
        return new Board(raw, evidence, unknownSince, held, manualHalt, rebase, ramp, resets);
    }

    Board with(Optional<Halt> halt) {
        return new Board(raw, evidence, unknownSince, latches, halt, rebase, ramp, resets);
    }

    Board with(Weight step) {
        return new Board(raw, evidence, unknownSince, latches, manualHalt, rebase, step, resets);
    }

    Board rebased(Rebase made) {
        return new Board(raw, evidence, unknownSince, latches, manualHalt, Optional.of(made), ramp, resets);
    }

    Board reset(Map<String, Instant> since) {
        return new Board(raw, evidence, unknownSince, latches, manualHalt, rebase, ramp, since);
    }
}
