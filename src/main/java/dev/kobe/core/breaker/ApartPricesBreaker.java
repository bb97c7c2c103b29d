// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;

/// Pauses while two sources of one price stand apart. With a single source nothing is known of its truth.
///
/// Example: 118.70 from one source and 119.30 from another are 50.5 bps apart and pause at 50.
public record ApartPricesBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("50 pause");

    @Override
    public String id() {
        return "data.apart";
    }

    @Override
    public String title() {
        return "Sources apart";
    }

    @Override
    public String protects() {
        return "Pauses while two sources say different prices of one thing, since one of them is wrong.";
    }

    @Override
    public Scale scale() {
        return Scale.BASIS_POINTS;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.prices()
                .flatMap(prices -> !prices.watched()
                        ? Outcome.ok(Measured.of(0, prices.nothingNeeded()))
                        : prices.apartBps()
                                .map(apart -> Outcome.ok(
                                        Measured.of(apart.bps(), "Two sources of " + apart.priced() + " stand apart")))
                                .orElseGet(() -> Outcome.missing(
                                        "apart", "There is one source of prices, which nothing confirms.")));
    }
}
