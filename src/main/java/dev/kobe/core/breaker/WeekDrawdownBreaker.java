// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;
import java.util.OptionalDouble;

/// Halts when the index is too far below the last known close of the former ISO week.
///
/// Example: 0.95 against a base of 1.00 is a fall of exactly 5 % and halts.
public record WeekDrawdownBreaker(DrawdownLimits limits) implements Breaker {
    @Override
    public String id() {
        return "drawdown.week";
    }

    @Override
    public String title() {
        return "Week drawdown";
    }

    @Override
    public String protects() {
        return "Stops a run of bad days: it halts when equity net of flows is too far below the last close of the week before.";
    }

    @Override
    public OptionalDouble reading(BreakerReading reading) {
        return judgement(reading).fall(reading.index());
    }

    @Override
    public List<Level> levels() {
        return DrawdownJudgement.levels(limits.weekAlert(), limits.weekHalt());
    }

    @Override
    public Verdict judge(BreakerReading reading) {
        return judgement(reading).judge(reading);
    }

    private DrawdownJudgement judgement(BreakerReading reading) {
        return new DrawdownJudgement(
                "last week's close", reading.weekBase(), limits.weekAlert(), limits.weekHalt(), false);
    }
}
