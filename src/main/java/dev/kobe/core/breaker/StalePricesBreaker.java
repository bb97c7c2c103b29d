// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;

/// Pauses while a price that is needed is old; a closed market has none to miss.
///
/// Example: the oldest of four needed prices is of 75 seconds ago and pauses at 60.
public record StalePricesBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("60 pause");

    @Override
    public String id() {
        return "data.stale";
    }

    @Override
    public String title() {
        return "Stale prices";
    }

    @Override
    public String protects() {
        return "Pauses while the desk would act on prices that are no longer those of the market.";
    }

    @Override
    public Scale scale() {
        return Scale.SECONDS;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.prices().map(prices -> prices.oldest()
                .filter(one -> prices.watched())
                .map(one -> Measured.of(
                        BigDecimal.valueOf(one.age().toMillis(), 3), "The price of " + one.instrument() + " is old"))
                .orElseGet(() -> Measured.of(0, prices.nothingNeeded())));
    }
}
