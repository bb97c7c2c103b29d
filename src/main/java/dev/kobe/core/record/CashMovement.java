// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Cash of a broker's statement that moved without a trade; signed, positive is to the owner's good.
///
/// Example: a dividend of 19 USD on ORCL and the -2.85 USD withheld from it are two movements; +2.85 USD
/// under the broker's `Withholding Tax` is a reversal.
///
/// @param said the broker's own word for it, which `OTHER` leaves as the only one
/// @param settles empty where the statement prints none
/// @param symbol what it was paid on; empty for the account as a whole
public record CashMovement(
        Optional<String> id,
        Kind kind,
        String said,
        StatementTime at,
        Optional<LocalDate> settles,
        BigDecimal amount,
        Currency currency,
        Optional<String> symbol,
        String description) {

    /// What moved it.
    public enum Kind {
        DEPOSIT,
        WITHDRAWAL,
        DIVIDEND,
        PAYMENT_IN_LIEU,
        WITHHOLDING_TAX,
        WITHHOLDING_REVERSAL,
        INTEREST,
        FEE,
        SALES_TAX,
        COMMISSION_ADJUSTMENT,
        OTHER;

        /// The kind in words: `payment in lieu`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /// Whether the owner moved it from or to another place.
        public boolean isFlow() {
            return this == DEPOSIT || this == WITHDRAWAL;
        }
    }

    /// The kind of a movement by the broker's word and the sign of its amount.
    public static Kind kind(String said, BigDecimal amount) {
        String word = said.toLowerCase(Locale.ROOT);
        boolean received = amount.signum() > 0;
        if (word.startsWith("deposit") || word.startsWith("withdrawal")) {
            return received ? Kind.DEPOSIT : Kind.WITHDRAWAL;
        }
        if (word.contains("withholding")) {
            return received ? Kind.WITHHOLDING_REVERSAL : Kind.WITHHOLDING_TAX;
        }
        if (word.startsWith("payment in lieu")) {
            return Kind.PAYMENT_IN_LIEU;
        }
        if (word.startsWith("dividend")) {
            return Kind.DIVIDEND;
        }
        if (word.contains("interest")) {
            return Kind.INTEREST;
        }
        if (word.startsWith("commission adjustment")) {
            return Kind.COMMISSION_ADJUSTMENT;
        }
        if (word.startsWith("sales tax")) {
            return Kind.SALES_TAX;
        }
        return word.endsWith("fees") || word.endsWith("fee") ? Kind.FEE : Kind.OTHER;
    }

    @Override
    public String toString() {
        return kind.word() + " of " + amount.toPlainString() + " " + currency
                + symbol.map(of -> " on " + of).orElse("") + " of " + at.date();
    }
}
