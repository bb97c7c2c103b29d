// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

import java.util.regex.Pattern;

/// A currency by its ISO 4217 code, with the decimals its cash is kept in.
///
/// Example: `Currency.of("GBP")` has 2 minor digits. Pence are no currency: see [QuoteUnit].
public record Currency(String code, int minorDigits) implements Comparable<Currency> {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public static final Currency GBP = new Currency("GBP", 2);
    public static final Currency USD = new Currency("USD", 2);
    public static final Currency EUR = new Currency("EUR", 2);

    public Currency {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a currency is three capital letters, not '" + code + "'");
        }
        if (minorDigits < 0 || minorDigits > 4) {
            throw new IllegalArgumentException("minor digits are 0 to 4, not " + minorDigits);
        }
    }

    /// The currency of an ISO code; yen and won have no minor unit.
    public static Currency of(String code) {
        return new Currency(code, code.equals("JPY") || code.equals("KRW") ? 0 : 2);
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
