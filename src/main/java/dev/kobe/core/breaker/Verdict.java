// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

/// A breaker's judgement of one reading: clear with its margin, tripped with its evidence, or unknown with what is
/// missing. Unknown counts as PAUSE_NEW and never flattens.
public sealed interface Verdict {

    /// Below every limit; `value` is the reading, `margin` what is left to the level that asks for most,
    /// `stop` that level by name and `evidence` what was measured: `1.50 %`, `3.50 %`, `the halt`, `Index 0.985 …`.
    record Clear(String value, String margin, String stop, String evidence) implements Verdict {}

    /// At or above a limit.
    record Tripped(BreakerAction action, String value, String limit, String evidence) implements Verdict {}

    /// Cannot be judged; `missing` says in a sentence what is not known.
    record Unknown(String missing) implements Verdict {}

    /// What this verdict alone asks for.
    default BreakerAction action() {
        return switch (this) {
            case Clear clear -> BreakerAction.CONTINUE;
            case Tripped tripped -> tripped.action();
            case Unknown unknown -> BreakerAction.PAUSE_NEW;
        };
    }

    /// What is said of it in one line.
    default String sentence() {
        return switch (this) {
            case Clear clear ->
                clear.evidence() + ": " + clear.value() + ", " + clear.margin() + " left to " + clear.stop() + ".";
            case Tripped tripped -> tripped.evidence();
            case Unknown unknown -> unknown.missing();
        };
    }
}
