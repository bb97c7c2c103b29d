// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.outcome.Outcome;

/// Pauses while something is down that must run before new risk is taken.
///
/// Example: the broker's clock has not been heard of, which blocks new risk: a count of 1 pauses.
public record ServiceBreaker(Levels levels) implements Breaker {
    /// What holds where no setting says otherwise.
    public static final Levels USUAL = Levels.parse("1 pause");

    @Override
    public String id() {
        return "service";
    }

    @Override
    public String title() {
        return "Services";
    }

    @Override
    public String protects() {
        return "Pauses while a part of the desk is down on which new positions depend.";
    }

    @Override
    public Scale scale() {
        return Scale.COUNT;
    }

    @Override
    public Outcome<Measured> measure(BreakerReading reading) {
        return reading.services()
                .map(services -> Measured.of(
                        services.down().size(),
                        services.down().isEmpty()
                                ? "Nothing is down that new risk must wait for"
                                : String.join("; ", services.down())));
    }
}
