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

    public Quote {
        if (bid.compareTo(ask) > 0) {
            throw new IllegalArgumentException(instrument + ": bid " + bid + " is above ask " + ask);
        }
    }

    public Price mid() {
        return Price.mid(bid, ask);
    }

    /// How old the quote is; never negative.
    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
