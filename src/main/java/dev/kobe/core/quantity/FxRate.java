// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How much of the quote currency one unit of the base currency costs, at six decimals or fewer.
///
/// Example: `GBP.USD 1.367150` says a pound costs 1.367150 dollars, so 232.71 dollars are 232.71 / 1.367150 pounds.
public record FxRate(Currency base, Currency quote, BigDecimal rate) {
    public FxRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("an exchange rate is above zero, not " + rate.toPlainString());
        }
        if (base.equals(quote)) {
            throw new IllegalArgumentException("an exchange rate joins two currencies, not " + base + " with itself");
        }
        rate = rate.stripTrailingZeros();
    }

    public static FxRate of(String base, String quote, String rate) {
        return new FxRate(Currency.of(base), Currency.of(quote), new BigDecimal(rate));
    }

    /// Reads what [#toString] prints, for example `GBP.USD 1.36715`.
    public static FxRate parse(String text) {
        int space = text.indexOf(' ');
        return of(text.substring(0, 3), text.substring(4, 7), text.substring(space + 1));
    }

    /// An amount of either currency in the other, unrounded.
    public BigDecimal convert(BigDecimal amount, Currency from) {
        if (from.equals(base)) {
            return amount.multiply(rate);
        }
        if (from.equals(quote)) {
            return amount.divide(rate, MathContext.DECIMAL128);
        }
        throw new IllegalArgumentException("the rate " + this + " does not convert " + from);
    }

    /// An amount in the base currency, unrounded: itself where it is in it, else at the rate that joins the two; empty
    /// where no such rate is known.
    ///
    /// Example: 1,361.20 dollars into pounds at `GBP.USD 1.3612` are 1,000 pounds; with no rate they
    /// are not known.
    public static Optional<BigDecimal> inBase(
            Currency base, BigDecimal amount, Currency currency, Collection<FxRate> known) {
        if (currency.equals(base)) {
            return Optional.of(amount);
        }
        return known.stream()
                .filter(one -> one.joins(base, currency))
                .findFirst()
                .map(one -> one.convert(amount, currency));
    }

    /// The same at one rate, if that is known.
    public static Optional<BigDecimal> inBase(
            Currency base, BigDecimal amount, Currency currency, Optional<FxRate> known) {
        return inBase(base, amount, currency, known.map(List::of).orElse(List.of()));
    }

    public boolean joins(Currency one, Currency other) {
        return base.equals(one) && quote.equals(other) || base.equals(other) && quote.equals(one);
    }

    @Override
    public String toString() {
        return base + "." + quote + " " + rate.toPlainString();
    }
}
