// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;
import java.util.OptionalDouble;

/// Halts when the index is too far below the last known close before this session.
///
/// Example: 0.98 against a base of 1.00 is a fall of exactly 2 % and halts; 0.9801 only alerts. The currency part of
/// the fall is printed in the evidence.
public record DayDrawdownBreaker(DrawdownLimits limits) implements Breaker {
    @Override
    public String id() {
        return "drawdown.day";
    }

    @Override
    public String title() {
        return "Day drawdown";
    }

    @Override
    public String protects() {
        return "Stops a loss of one day from growing: it halts when equity net of flows is too far below the last close.";
    }

    @Override
    public OptionalDouble reading(BreakerReading reading) {
        return judgement(reading).fall(reading.index());
    }

    @Override
    public List<Level> levels() {
        return DrawdownJudgement.levels(limits.dayAlert(), limits.dayHalt());
    }

    @Override
    public Verdict judge(BreakerReading reading) {
        return judgement(reading).judge(reading);
    }

    private DrawdownJudgement judgement(BreakerReading reading) {
        return new DrawdownJudgement("the last close", reading.dayBase(), limits.dayAlert(), limits.dayHalt(), true);
    }
}
