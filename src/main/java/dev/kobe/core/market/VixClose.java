// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A closing level of the VIX, in index points.
///
/// Example: 13.47 at the close of 2017-01-03.
///
/// @param session of New York
/// @param level above zero
/// @param simulated whether it is invented
public record VixClose(LocalDate session, BigDecimal level, boolean simulated) implements Comparable<VixClose> {
    public VixClose {
        VixQuote.positive(level);
    }

    /// A close of the market's.
    public VixClose(LocalDate session, BigDecimal level) {
        this(session, level, false);
    }

    @Override
    public int compareTo(VixClose other) {
        return session.compareTo(other.session);
    }
}
