// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// How the fields of the mission's files are read; what does not fit throws and becomes a [FieldFault].
final class Fields {
    /// No exponent and no more digits than money has: a number of a billion digits is a fault of the file.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,15})?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9.=^_\\-]{0,29}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");

    private Fields() {}

    /// Turns text into a value or throws an `IllegalArgumentException` or `DateTimeException`.
    @FunctionalInterface
    interface Reading<T> {
        T read(String text);
    }

    static <T> T read(String field, String text, String allowed, Reading<T> reading) {
        try {
            return reading.read(text);
        } catch (IllegalArgumentException | DateTimeException unfit) {
            throw new FieldFault(field, text, allowed);
        }
    }

    static BigDecimal number(String text) {
        return new BigDecimal(matching(NUMBER, text));
    }

    static BigDecimal positive(String text) {
        BigDecimal number = number(text);
        if (number.signum() <= 0) {
            throw new IllegalArgumentException("not above zero");
        }
        return number;
    }

    static String word(String text) {
        return matching(WORD, text);
    }

    static String currency(String text) {
        return matching(CURRENCY, text);
    }

    /// The files' times are in UTC; one that names its zone is taken at its word.
    static Instant instant(String text) {
        return ZONED.matcher(text).matches()
                ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("does not match");
        }
        return text;
    }
}
