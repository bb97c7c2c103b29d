// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// New shares for old ones, both above zero: 1 for 25 makes 12,000 shares 480.
public record ShareRatio(BigDecimal to, BigDecimal from) {
    public ShareRatio {
        if (to.signum() <= 0 || from.signum() <= 0) {
            throw new IllegalArgumentException("a ratio is of two numbers above zero, not " + to + " for " + from);
        }
    }

    /// The same where the new shares come on top of the old: 5 for 100 makes 100 shares 105.
    public ShareRatio onTop() {
        return new ShareRatio(to.add(from), from);
    }

    /// Whether it makes `after` shares of `before`, but for a fraction of less than one share.
    public boolean makes(BigDecimal before, BigDecimal after) {
        return before.multiply(to).subtract(after.multiply(from)).abs().compareTo(from) < 0;
    }

    /// Whether it is a new name alone.
    public boolean isOneForOne() {
        return to.compareTo(from) == 0;
    }

    /// What it makes of shares, of either sign; empty where that leaves a smaller fraction than there was before.
    public Optional<BigDecimal> exactly(BigDecimal before) {
        BigDecimal parts = before.multiply(to);
        int places = Math.max(0, before.stripTrailingZeros().scale());
        return Optional.of(parts.divide(from, places, RoundingMode.DOWN))
                .filter(after -> after.multiply(from).compareTo(parts) == 0);
    }

    @Override
    public String toString() {
        return to.toPlainString() + " for " + from.toPlainString();
    }
}
