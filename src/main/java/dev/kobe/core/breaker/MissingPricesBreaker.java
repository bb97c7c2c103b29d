// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;

/// Pauses while a price that is needed is not there at all; a closed market has none to miss.
///
/// Example: no quote of SXLK, which is held, is a count of 1 and pauses.
public record MissingPricesBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("1 pause");

    @Override
    public String id() {
        return "data.missing";
    }

    @Override
    public String title() {
        return "Missing prices";
    }

    @Override
    public String protects() {
        return "Pauses while the desk does not know what something is worth that it holds or is about to trade.";
    }

    @Override
    public Scale scale() {
        return Scale.COUNT;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.prices()
                .map(prices -> prices.watched() && !prices.missing().isEmpty()
                        ? Measured.of(prices.missing().size(), "No price of " + String.join(", ", prices.missing()))
                        : Measured.of(
                                0, prices.watched() ? "Every price that is needed is there" : prices.nothingNeeded()));
    }
}
