// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.outcome.Refusal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a second source of prices said to a ranking: it agrees, or there is no ticket and why.
///
/// Example: with a limit of 50 bps a source that puts a momentum of 12.00 % at 12.60 % is 60 bps away and disagrees.
///
/// @param source what it is called in a sentence, for example `the folder second`
/// @param values the momentum of everything the first source ranks, in its order; empty where the second was silent
/// @param noTicket why no ticket is drawn from the ranking; empty where the source agrees
public record SourceVerdict(String source, List<Value> values, Optional<Refusal> noTicket) {
    public SourceVerdict {
        values = List.copyOf(values);
    }

    /// The momentum of one instrument from both sources, ratios: 0.12 is 12 %.
    ///
    /// @param limitBps how far apart the two may lie
    public record Value(InstrumentId instrument, double first, double second, BigDecimal limitBps) {
        /// What is lost in the arithmetic of ratios, not more.
        private static final double ROUNDING_BPS = 1e-6;

        /// How far apart the two are, in basis points of momentum; not negative, NaN where one is no number.
        public double bps() {
            return Math.abs(first - second) * 10_000;
        }

        /// Whether the two lie within the limit, or at it; what is no number lies within none.
        public boolean within() {
            return bps() <= limitBps.doubleValue() + ROUNDING_BPS;
        }
    }

    /// `agrees`, `disagrees` or `silent`.
    public String word() {
        return noTicket.isEmpty() ? "agrees" : values.isEmpty() ? "silent" : "disagrees";
    }

    /// The value on which the two are furthest apart; no number is further than any.
    public Optional<Value> furthest() {
        return values.stream().max(Comparator.comparingDouble(Value::bps));
    }
}
