// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.record.StatementInstrument;
import dev.kobe.core.record.StatementTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// One row of a statement: an XML element's attributes, or a CSV line's cells under the titles of its section.
///
/// @param line where it begins in the file, from 1
/// @param name the element, or the section
record Row(int line, String name, Map<String, String> cells) {
    /// How the broker writes that there is nothing.
    private static final Set<String> NOTHING = Set.of("", "-", "--", "N/A");

    private static final Pattern NUMBER =
            Pattern.compile("-?(\\d{1,18}|\\d{1,3}(,\\d{3}){1,5})(\\.\\d{1,18})?([Ee]-?\\d{1,2})?");
    private static final Pattern WORD = Pattern.compile("\\P{Cntrl}{1,100}");

    /// The text of a cell; empty where the statement has no such cell or nothing in it.
    Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !NOTHING.contains(text));
    }

    String needed(String column) {
        return text(column).orElseThrow(() -> fault(column, "a value"));
    }

    /// A number that names nothing where it is zero, as the broker fills the numbers of other bookings.
    Optional<String> id(String column) {
        return text(column).filter(text -> !text.equals("0"));
    }

    BigDecimal number(String column) {
        return optionalNumber(column).orElseThrow(() -> fault(column, "a number such as -1,250.50"));
    }

    Optional<BigDecimal> optionalNumber(String column) {
        return text(column).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw fault(column, "a number such as -1,250.50");
            }
            return new BigDecimal(text.replace(",", ""));
        });
    }

    Currency currency(String column) {
        return optionalCurrency(column).orElseThrow(() -> fault(column, "three letters such as USD"));
    }

    Optional<Currency> optionalCurrency(String column) {
        return read(column, "three letters such as USD", Currency::of);
    }

    LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> fault(column, StatementDates.ALLOWED));
    }

    Optional<LocalDate> optionalDate(String column) {
        return read(column, StatementDates.ALLOWED, StatementDates::date);
    }

    Optional<StatementTime> optionalTime(String column) {
        return read(column, StatementDates.ALLOWED, StatementDates::time);
    }

    StatementTime time(String column) {
        return optionalTime(column).orElseThrow(() -> fault(column, StatementDates.ALLOWED));
    }

    /// The letters that the broker puts to a row, such as `A;C`.
    List<String> codes(String column) {
        return text(column).stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /// What the row is about, by the columns of a Flex query.
    StatementInstrument instrument() {
        return new StatementInstrument(
                text("assetCategory").orElse(""),
                read("symbol", "a symbol", Row::word).orElseThrow(() -> fault("symbol", "a symbol")),
                id("conid"),
                text("isin"));
    }

    private static String word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("no word");
        }
        return text;
    }

    <T> Optional<T> read(String column, String allowed, Function<String, T> reading) {
        return text(column).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException unfit) {
                throw fault(column, allowed);
            }
        });
    }

    Fault fault(String column, String allowed) {
        return new Fault(line, name + " " + column, cells.getOrDefault(column, ""), allowed);
    }
}
