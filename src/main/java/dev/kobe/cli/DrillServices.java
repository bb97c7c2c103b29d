// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Runs fire drills.
public interface DrillServices {
    /// Forces every breaker that a desk watches on a throw-away desk with a gateway of its own, and keeps what was
    /// measured in the desk's folder where there is one; the desk itself is neither opened nor touched.
    ///
    /// @param progress the step that begins, in words
    Outcome<Ran> drill(Path desk, Consumer<String> progress);

    /// A drill and where it was written down.
    ///
    /// @param file missing where there is no desk, or where it could not be written
    record Ran(Drill drill, Outcome<Path> file) {}

    /// What a drill measured.
    ///
    /// @param at when it began
    /// @param notWatched why a breaker was not drilled, in a sentence, by its id
    record Drill(Instant at, List<Drilled> breakers, Map<String, String> notWatched) {
        public Drill {
            breakers = List.copyOf(breakers);
            notWatched = Collections.unmodifiableMap(new TreeMap<>(notWatched));
        }

        /// Whether every breaker was in time; one that drilled nothing proves nothing.
        public boolean isGood() {
            return !breakers.isEmpty() && breakers.stream().allMatch(one -> one.verdict() == Drilled.Verdict.OK);
        }
    }

    /// What came of one breaker.
    ///
    /// @param asks what the settings ask for at the level that was forced, such as `pause at 50 bps`
    /// @param decisionMillis from the reading to the halt on disk; empty where it did not come to that
    /// @param cancelMillis from the reading to the last cancellation at the gateway
    /// @param cancels how many orders were cancelled
    /// @param sentence the verdict in words
    record Drilled(
            String breaker,
            String title,
            String asks,
            Optional<BigDecimal> decisionMillis,
            Optional<BigDecimal> cancelMillis,
            int cancels,
            Verdict verdict,
            String sentence) {
        /// How it came out.
        public enum Verdict {
            OK,
            SLOW,
            FAILED
        }
    }
}
