// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `date,equity` lines, any header, as strikes without flows, so that a foreign curve is measured like the desk.
public final class EquityCurve {
    static final RefusalCode INVALID = new RefusalCode("EQUITY_INVALID");
    private static final Currency UNIT = new Currency("XXX", 2);

    private EquityCurve() {}

    /// The strikes of the lines; each day one session, values above zero, days rising.
    ///
    /// @param file the name by which faults call it
    public static Outcome<List<Strike>> parse(String file, List<String> lines) {
        List<Strike> strikes = new ArrayList<>();
        Optional<BigDecimal> former = Optional.empty();
        BigDecimal index = BigDecimal.ONE;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || number == 1 && !line.matches("\\d{4}-\\d{2}-\\d{2},.*")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            String place = file + " line " + number + ": ";
            if (cells.length < 2) {
                return refused(place + "'" + line + "' has no second column; allowed: date,equity.");
            }
            LocalDate day;
            BigDecimal value;
            try {
                day = LocalDate.parse(cells[0].strip());
                value = new BigDecimal(cells[1].strip());
            } catch (DateTimeParseException | NumberFormatException malformed) {
                return refused(place + "'" + line + "'; allowed: a day as YYYY-MM-DD and a number above zero.");
            }
            if (value.signum() <= 0) {
                return refused(place + "equity is " + cells[1].strip() + "; allowed: above zero.");
            }
            if (!strikes.isEmpty() && !day.isAfter(strikes.getLast().session())) {
                return refused(
                        place + day + " does not follow " + strikes.getLast().session() + "; allowed: rising days.");
            }
            Optional<BigDecimal> growth = former.map(before -> value.divide(before, MathContext.DECIMAL128));
            index = growth.map(one -> one.multiply(chain(strikes), MathContext.DECIMAL128))
                    .orElse(BigDecimal.ONE);
            strikes.add(strike(day, value, growth.map(one -> one.subtract(BigDecimal.ONE)), index));
            former = Optional.of(value);
        }
        return strikes.size() < 2
                ? refused(file + " has " + strikes.size()
                        + " days with a value; allowed: at least two lines of date,equity.")
                : Outcome.ok(List.copyOf(strikes));
    }

    private static BigDecimal chain(List<Strike> strikes) {
        return strikes.isEmpty() ? BigDecimal.ONE : strikes.getLast().index();
    }

    private static Strike strike(LocalDate day, BigDecimal value, Optional<BigDecimal> change, BigDecimal index) {
        Money equity = new Money(UNIT, value.setScale(2, RoundingMode.HALF_EVEN));
        return new Strike(
                day,
                new Valuation(
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        Optional.of(equity),
                        equity,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                Money.zero(UNIT),
                Money.zero(UNIT),
                change,
                1,
                index,
                List.of());
    }

    private static Outcome<List<Strike>> refused(String sentence) {
        return Outcome.refused(Refusal.of(INVALID, sentence));
    }
}
