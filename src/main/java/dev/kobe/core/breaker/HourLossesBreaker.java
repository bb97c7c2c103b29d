// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.time.Duration;

/// Counts the closed lines of the last sixty minutes that earned nothing.
///
/// A line that ended later than now is a clock that went back: then nothing is known of the last hour.
///
/// Example: losses at 14:10 and 14:50 are two at 15:09 and one at 15:10.
public record HourLossesBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("2 alert");

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public String id() {
        return "streak.hour";
    }

    @Override
    public String title() {
        return "Losses in an hour";
    }

    @Override
    public String protects() {
        return "Tells of losses that follow one another within an hour.";
    }

    @Override
    public Scale scale() {
        return Scale.COUNT;
    }

    @Override
    public Rearm rearm(BreakerAction action) {
        return action.compareTo(BreakerAction.PAUSE_NEW) >= 0 ? Rearm.BY_OWNER : Rearm.AT_ONCE;
    }

    @Override
    public Duration tolerance() {
        return TradesReading.TOLERANCE;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.trades().flatMap(trades -> trades.since(id()).stream()
                .filter(line -> line.endedAt().isAfter(reading.at()))
                .findFirst()
                .map(line -> Outcome.<Measured>missing(
                        "hour",
                        "The clock stands before the end of " + line.line() + " at " + line.endedAt()
                                + ": which losses are of the last hour is not known."))
                .orElseGet(() -> Outcome.ok(Measured.of(
                        trades.since(id()).stream()
                                .filter(line ->
                                        line.endedAt().isAfter(reading.at().minus(HOUR)) && line.isLoss())
                                .count(),
                        "Losses in the last hour"))));
    }
}
