// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount of one currency at that currency's decimals, as it stands in a ledger; positive is to the owner's good.
///
/// Example: `Money.of("GBP", "518.01")`. Adding dollars to pounds throws; an amount with more decimals than the
/// currency keeps is refused by [#of] and rounded half-even only by the method that says so, [#rounded].
public record Money(Currency currency, BigDecimal amount) implements Comparable<Money> {
    public Money {
        if (amount.scale() != currency.minorDigits()) {
            amount = amount.setScale(currency.minorDigits(), RoundingMode.UNNECESSARY);
        }
    }

    public static Money of(Currency currency, BigDecimal exact) {
        return new Money(currency, exact);
    }

    public static Money of(String currency, String exact) {
        return new Money(Currency.of(currency), new BigDecimal(exact));
    }

    /// Rounds half-even to the currency's decimals: the one place where ledger money is rounded.
    public static Money rounded(Currency currency, BigDecimal exact) {
        return new Money(currency, exact.setScale(currency.minorDigits(), RoundingMode.HALF_EVEN));
    }

    public static Money zero(Currency currency) {
        return new Money(currency, BigDecimal.ZERO.setScale(currency.minorDigits()));
    }

    /// Reads what [#toString] prints, for example `518.01 GBP`.
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("money is an amount and a currency, not '" + text + "'");
        }
        return new Money(Currency.of(text.substring(space + 1)), new BigDecimal(text.substring(0, space)));
    }

    public Money plus(Money other) {
        return new Money(same(other), amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(same(other), amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(currency, amount.negate());
    }

    public Money abs() {
        return new Money(currency, amount.abs());
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isAtLeast(Money other) {
        return compareTo(other) >= 0;
    }

    private Currency same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot join " + this + " with " + other);
        }
        return currency;
    }

    @Override
    public int compareTo(Money other) {
        same(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.code();
    }
}
