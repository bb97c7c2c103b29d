// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The closed lines of tickets that have ended, oldest first: a line is judged when its ticket ends, and
/// while one works nothing changes.
///
/// @param session the session now
/// @param lines every one that is known
/// @param resets from when on lines count for a breaker whose trip the owner has ended, by its id
public record TradesReading(LocalDate session, List<ClosedLine> lines, Map<String, Instant> resets) {
    /// How long the result of a line may be unknown before that pauses: its commission comes after its last fill.
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    public TradesReading {
        lines = List.copyOf(lines);
        resets = Collections.unmodifiableMap(new TreeMap<>(resets));
    }

    /// A sale that has ended, with what it brought net of every cost.
    ///
    /// @param line ticket and line, for the evidence
    /// @param endedAt when its ticket ended, in `session`
    /// @param net in the currency it traded in; zero is a loss
    public record ClosedLine(String line, Instant endedAt, LocalDate session, BigDecimal net) {
        /// Whether it counts as a loss: what earned nothing did not win.
        public boolean isLoss() {
            return net.signum() <= 0;
        }
    }

    /// The lines that count for a breaker: those that ended after its owner last set it back.
    List<ClosedLine> since(String breaker) {
        Instant from = resets.getOrDefault(breaker, Instant.MIN);
        return lines.stream().filter(line -> line.endedAt().isAfter(from)).toList();
    }

    /// How many of a breaker's latest lines were all losses, or all wins.
    Measured streak(String breaker, boolean losses, String one, String several) {
        List<ClosedLine> counted = since(breaker);
        int length = 0;
        while (length < counted.size()
                && counted.get(counted.size() - 1 - length).isLoss() == losses) {
            length++;
        }
        String last = length == 0 ? "" : ", the last " + counted.getLast().line();
        String evidence = counted.isEmpty()
                ? "No line has been closed yet"
                : length + " " + (length == 1 ? one : several) + " in a row" + last;
        return Measured.of(length, evidence);
    }
}
