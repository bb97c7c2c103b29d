// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import java.time.Duration;
import java.time.Instant;

/// A two-sided price as somebody showed it, with when and how live it was.
///
/// Example: SXLK 118.68 to 118.73 dollars at 14:50:00 UTC, LIVE; its mid is 118.705.
public record Quote(InstrumentId instrument, Price bid, Price ask, Instant at, Kind kind) {
    /// How the price came: as it is made, some minutes late, or from a simulated market.
    public enum Kind {
        LIVE,
        DELAYED,
        SIMULATED
    }

    private static final Duration UNREST = Duration.ofSeconds(5);

    public Quote {
        if (bid.compareTo(ask) > 0) {
            throw new IllegalArgumentException(instrument + ": bid " + bid + " is above ask " + ask);
        }
    }

    public Price mid() {
        return Price.mid(bid, ask);
    }

    /// How far the quote is from now; never negative.
    ///
    /// One that comes from the future, as after a clock was set back, says as little of now as one from as
    /// long ago: it is as old as it is far ahead. A clock's usual unrest is not counted.
    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return isAhead(now) ? age.abs() : age.isNegative() ? Duration.ZERO : age;
    }

    /// Whether the quote is from so far in the future that the clock must have been set back since.
    public boolean isAhead(Instant now) {
        return at.isAfter(now.plus(UNREST));
    }
}
