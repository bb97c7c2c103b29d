// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How one single value of a settings file is read, and in words what it may be.
record ScalarKind(String allowed, Function<String, Optional<Object>> reading) {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");
    private static final Set<Class<?>> QUANTITIES = Set.of(Currency.class, QuoteUnit.class);

    Optional<Object> parse(String text) {
        return reading.apply(text);
    }

    /// Whether a record type is written as one single value.
    static boolean isKnown(Class<?> type) {
        return QUANTITIES.contains(type);
    }

    static ScalarKind of(Class<?> type, Setting setting) {
        if (type == int.class) {
            return new ScalarKind(range("a whole number", setting), text -> number(text, WHOLE, setting)
                    .map(BigDecimal::intValueExact));
        }
        if (type == Long.class) {
            return new ScalarKind(range("a whole number", setting), text -> number(text, WHOLE, setting)
                    .map(BigDecimal::longValueExact));
        }
        if (type == BigDecimal.class) {
            return new ScalarKind(range("a number", setting), text -> number(text, DECIMAL, setting)
                    .map(value -> value));
        }
        if (type == boolean.class) {
            return new ScalarKind(
                    "true or false",
                    text -> text.equals("true") || text.equals("false")
                            ? Optional.of(text.equals("true"))
                            : Optional.empty());
        }
        if (type.isEnum()) {
            return ofEnum(type);
        }
        if (type == LocalDate.class) {
            return new ScalarKind("a day, such as 2026-06-18", text -> attempt(() -> LocalDate.parse(text)));
        }
        if (type == Currency.class) {
            return new ScalarKind("three capital letters, such as GBP", text -> attempt(() -> Currency.of(text)));
        }
        if (type == QuoteUnit.class) {
            return new ScalarKind("a currency, or GBP/100 for pence", text -> attempt(() -> QuoteUnit.parse(text)));
        }
        Pattern form = Pattern.compile(setting.pattern().isEmpty() ? ".+" : setting.pattern());
        return new ScalarKind(
                setting.allowed().isEmpty() ? "any text" : setting.allowed(),
                text -> form.matcher(text).matches() ? Optional.of(text) : Optional.empty());
    }

    private static ScalarKind ofEnum(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String names = Arrays.stream(constants).map(ScalarKind::written).collect(Collectors.joining(", "));
        return new ScalarKind("one of " + names, text -> Arrays.stream(constants)
                .filter(constant -> written(constant).equalsIgnoreCase(text))
                .findFirst());
    }

    /// Constants that are market codes keep their capitals; words of ours are small.
    static String written(Object constant) {
        return constant instanceof Word ? constant.toString().toLowerCase(Locale.ROOT) : constant.toString();
    }

    /// Marks the enums whose constants are written in small letters.
    interface Word {}

    private static Optional<BigDecimal> number(String text, Pattern form, Setting setting) {
        if (!form.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        boolean tooSmall = !setting.min().isEmpty() && value.compareTo(new BigDecimal(setting.min())) < 0;
        boolean tooLarge = !setting.max().isEmpty() && value.compareTo(new BigDecimal(setting.max())) > 0;
        return tooSmall || tooLarge ? Optional.empty() : Optional.of(value);
    }

    private static String range(String kind, Setting setting) {
        if (setting.min().isEmpty() && setting.max().isEmpty()) {
            return kind;
        }
        if (setting.max().isEmpty()) {
            return kind + " of " + setting.min() + " or more";
        }
        return kind + " from " + setting.min() + " to " + setting.max();
    }

    private static Optional<Object> attempt(java.util.function.Supplier<Object> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException | DateTimeException refused) {
            return Optional.empty();
        }
    }
}
