// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import dev.kobe.core.quantity.Currency;
import java.util.regex.Pattern;

/// A contract's name within Kobe: its symbol and the exchange it trades on, printed `SXLK@LSEETF`.
public record InstrumentId(String symbol, String exchange) implements Comparable<InstrumentId> {
    private static final Pattern PAIR = Pattern.compile("[A-Z]{3}\\.[A-Z]{3}");
    private static final Pattern PART = Pattern.compile("[A-Z0-9][A-Z0-9.\\-]{0,19}");

    public InstrumentId {
        if (!PART.matcher(symbol).matches() || !PART.matcher(exchange).matches()) {
            throw new IllegalArgumentException(
                    "an instrument is SYMBOL@EXCHANGE in capitals, not '" + symbol + "@" + exchange + "'");
        }
    }

    /// Whether this is a currency pair such as `GBP.USD`; a share class such as `BRK.B` is none.
    public boolean isPair() {
        return PAIR.matcher(symbol).matches();
    }

    /// The currency that a pair's quantity counts: pounds for `GBP.USD`.
    public Currency pairBase() {
        return Currency.of(pair().substring(0, 3));
    }

    /// The currency that a pair's price is in: dollars for `GBP.USD`.
    public Currency pairQuote() {
        return Currency.of(pair().substring(4));
    }

    private String pair() {
        if (!isPair()) {
            throw new IllegalStateException(this + " is not a currency pair");
        }
        return symbol;
    }

    /// Reads what [#toString] prints.
    public static InstrumentId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("an instrument is SYMBOL@EXCHANGE, not '" + text + "'");
        }
        return new InstrumentId(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(InstrumentId other) {
        int bySymbol = symbol.compareTo(other.symbol);
        return bySymbol != 0 ? bySymbol : exchange.compareTo(other.exchange);
    }

    @Override
    public String toString() {
        return symbol + "@" + exchange;
    }
}
