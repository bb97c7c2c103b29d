// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads `date,equity` lines, any header, as strikes without flows, so that a foreign curve is measured like the desk.
public final class EquityCurve {
    static final RefusalCode INVALID = new RefusalCode("EQUITY_INVALID");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// No exponent: a number of a billion digits is a fault of the file and not a fortune.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{0,18})?");

    private static final int LONGEST_SHOWN = 40;

    private EquityCurve() {}

    /// The strikes of the lines; each day one session. See [#values].
    public static Outcome<List<Strike>> parse(String file, List<String> lines, LocalDate today) {
        return values(file, lines, today).map(EquityCurve::strikes);
    }

    /// The values of the lines by their days, exactly as they are written: above zero, days rising and not in the
    /// future, at least two. A first line that begins with a digit is data, whatever is wrong with it.
    ///
    /// @param file the name by which faults call it
    /// @param today the last day that may be there
    public static Outcome<NavigableMap<LocalDate, BigDecimal>> values(
            String file, List<String> lines, LocalDate today) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replace(BYTE_ORDER_MARK, "").strip();
            if (line.isEmpty() || number == 1 && !Character.isDigit(line.charAt(0))) {
                continue;
            }
            String[] cells = line.split(",", -1);
            String place = file + " line " + number + ": ";
            if (cells.length < 2) {
                return refused(place + "'" + line + "' has no second column; allowed: date,equity.");
            }
            LocalDate day;
            try {
                day = LocalDate.parse(cells[0].strip());
            } catch (DateTimeParseException malformed) {
                return refused(place + "'" + shown(line) + "'; allowed: a day as YYYY-MM-DD and a number above zero.");
            }
            String typed = cells[1].strip();
            if (!NUMBER.matcher(typed).matches()) {
                return refused(place + "equity is '" + shown(typed) + "'; allowed: a number above zero, such as"
                        + " 101250.75.");
            }
            BigDecimal value = new BigDecimal(typed);
            if (value.signum() <= 0) {
                return refused(place + "equity is " + typed + "; allowed: above zero.");
            }
            if (day.isAfter(today)) {
                return refused(place + day + " is in the future; allowed: days up to today, " + today + ".");
            }
            if (!values.isEmpty() && !day.isAfter(values.lastKey())) {
                return refused(place + day + " does not follow " + values.lastKey() + "; allowed: rising days.");
            }
            values.put(day, value);
        }
        return values.size() < 2
                ? refused(file + " has " + values.size()
                        + " days with a value; allowed: at least two lines of date,equity.")
                : Outcome.ok(values);
    }

    private static List<Strike> strikes(NavigableMap<LocalDate, BigDecimal> values) {
        List<Strike> strikes = new ArrayList<>();
        Optional<BigDecimal> former = Optional.empty();
        BigDecimal index = BigDecimal.ONE;
        for (Map.Entry<LocalDate, BigDecimal> one : values.entrySet()) {
            BigDecimal value = one.getValue();
            Optional<BigDecimal> growth = former.map(before -> value.divide(before, MathContext.DECIMAL128));
            index = index.multiply(growth.orElse(BigDecimal.ONE), MathContext.DECIMAL128);
            strikes.add(Strike.ofCurve(
                    one.getKey(),
                    one.getKey().atStartOfDay().toInstant(ZoneOffset.UTC),
                    value,
                    growth.map(grown -> grown.subtract(BigDecimal.ONE)),
                    index));
            former = Optional.of(value);
        }
        return List.copyOf(strikes);
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\P{Print}", "?");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }

    private static <T> Outcome<T> refused(String sentence) {
        return Outcome.refused(Refusal.of(INVALID, sentence));
    }
}
