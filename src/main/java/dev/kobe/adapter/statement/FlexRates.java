// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.record.Statement.DayRate;
import java.math.BigDecimal;

/// The rows below `ConversionRates`; the broker prints a rate of -1 where it has none, and 1 of a currency in
/// itself.
final class FlexRates {
    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    private FlexRates() {}

    static void row(Row row, StatementDraft draft) {
        Currency from = row.currency("fromCurrency");
        Currency to = row.currency("toCurrency");
        BigDecimal rate = row.number("rate");
        if (rate.compareTo(NONE) == 0 || from.equals(to)) {
            draft.readOver("rate that is none");
        } else if (rate.signum() <= 0) {
            throw row.fault("rate", "a rate above zero, or -1 for none");
        } else {
            draft.rates.add(new DayRate(row.date("reportDate"), new FxRate(from, to, rate)));
        }
    }
}
