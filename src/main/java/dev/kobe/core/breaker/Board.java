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
/// @param raw each breaker's latest action by its id, as judged on the last reading
/// @param latches what holds although its reading may have fallen back; a breaker's HALT_ALL always latches
/// @param manualHalt the owner's halt, with its reason
/// @param rebasedAt index of the last re-base: the protective reference, empty before the first
/// @param ramp share of full size that new targets may have: 0.25, 0.50, 0.75, 1
public record Board(
        Map<String, BreakerAction> raw,
        Map<String, String> evidence,
        List<Latch> latches,
        Optional<Halt> manualHalt,
        Optional<Rebase> rebase,
        Weight ramp) {

    /// A tripped breaker that stays tripped until what ends it has happened.
    public record Latch(String breaker, BreakerAction action, Instant since, LocalDate session, String evidence) {}

    /// A halt by hand.
    public record Halt(Instant at, String reason) {}

    /// The owner's dated decision to measure the peak from present equity; the reporting peak is left alone.
    public record Rebase(Instant at, LocalDate session, BigDecimal index, String reason) {}

    public Board {
        raw = Collections.unmodifiableMap(new TreeMap<>(raw));
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        latches = List.copyOf(latches);
    }

    public static Board clear() {
        return new Board(Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(), Weight.ONE);
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
}
