// SPDX-License-Identifier: MIT
package dev.kobe.core.quantity;

/// What a price of one is worth: a currency and how many price units make one of it.
///
/// Example: a London line quoted in pence is `GBP/100`, so a price of 2,540 is 25.40 pounds; a dollar line is `USD/1`.
/// The unit comes from the contract, never from the symbol.
public record QuoteUnit(Currency currency, int perMajor) {
    public static final QuoteUnit DOLLARS = new QuoteUnit(Currency.USD, 1);
    public static final QuoteUnit POUNDS = new QuoteUnit(Currency.GBP, 1);
    public static final QuoteUnit PENCE = new QuoteUnit(Currency.GBP, 100);

    public QuoteUnit {
        if (perMajor != 1 && perMajor != 100) {
            throw new IllegalArgumentException("a price is quoted in 1 or 100 to the currency unit, not " + perMajor);
        }
    }

    /// Reads what [#toString] prints, for example `USD` or `GBP/100`.
    public static QuoteUnit parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new QuoteUnit(Currency.of(text), 1)
                : new QuoteUnit(Currency.of(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return perMajor == 1 ? currency.code() : currency.code() + "/" + perMajor;
    }
}
