// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How figures are printed on a terminal: thousands by comma, a true sign on changes, the unit behind.
final class Words {
    private Words() {}

    /// `1 commission`, `2 commissions`.
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    static String amount(BigDecimal value, int places) {
        DecimalFormat format = new DecimalFormat(
                places == 0 ? "#,##0" : "#,##0." + "0".repeat(places), new DecimalFormatSymbols(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    static String money(Money value) {
        return amount(value.amount(), 2) + " " + value.currency();
    }

    static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.2f %%", ratio * 100);
    }

    static String percent(BigDecimal ratio) {
        return percent(ratio.doubleValue());
    }
}
