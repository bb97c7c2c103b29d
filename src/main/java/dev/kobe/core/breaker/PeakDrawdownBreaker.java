// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import java.util.List;
import java.util.OptionalDouble;

/// Halts when the index is too far below its highest close since the last re-base; only a re-base ends that halt.
///
/// Example: 0.9280402660 against a peak of 1.0316188000 is a fall of 10.0404 % and halts.
public record PeakDrawdownBreaker(DrawdownLimits limits) implements Breaker {
    @Override
    public String id() {
        return "drawdown.peak";
    }

    @Override
    public String title() {
        return "Peak drawdown";
    }

    @Override
    public String protects() {
        return "Protects the capital itself: it halts when equity net of flows is too far below its highest close since the last re-base.";
    }

    @Override
    public OptionalDouble reading(BreakerReading reading) {
        return judgement(reading).fall(reading.index());
    }

    @Override
    public List<Level> levels() {
        return DrawdownJudgement.levels(limits.peakAlert(), limits.peakHalt());
    }

    @Override
    public Verdict judge(BreakerReading reading) {
        return judgement(reading).judge(reading);
    }

    private DrawdownJudgement judgement(BreakerReading reading) {
        return new DrawdownJudgement("the peak", reading.peakBase(), limits.peakAlert(), limits.peakHalt(), false);
    }
}
