// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The fields of one frame, taken in their order; each ends with a NUL. A missing or unreadable field is a [WireFault]
/// that names its number; what follows the fields a message knows is ignored.
///
/// Unset decimals are empty: the empty field, 2147483647, the bounds of a 64-bit number, 1.7976931348623157E308, and
/// what is no number at all, such as `NaN` or `Infinity`. Text is UTF-8; bytes that are not become U+FFFD.
///
/// Example: the frame `1\0 6\0 9\0 1\0 580.20\0` gives `number()` 1, 6, 9 and 1 and then `decimal()` 580.20.
public final class Fields {
    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 40;
    private static final int SAFE_DIGITS = 18;
    private static final int DIGITS_OF_LARGEST_DOUBLE = 309;
    private static final BigDecimal[] SENTINELS = {
        BigDecimal.valueOf(Integer.MAX_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal.valueOf(Long.MIN_VALUE)
    };

    private final byte[] bytes;
    private final int end;
    private int at;
    private int last;
    private int taken;

    /// Fields that stand in `bytes` from `from` to before `to`.
    Fields(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    /// The fields of a payload that stands alone.
    public static Fields of(byte[] payload) {
        return new Fields(payload, 0, payload.length);
    }

    /// One number that stands in a text, by the rules of [#decimal()].
    public static Optional<BigDecimal> decimal(String text) {
        return of((text + "\0").getBytes(StandardCharsets.UTF_8)).decimal();
    }

    public boolean hasMore() {
        return at < end;
    }

    /// How many bytes are left.
    public int left() {
        return end - at;
    }

    /// The start of the next field, which ends before `last`; a final field without its NUL counts.
    private int take() {
        if (at >= end) {
            throw fault("is missing");
        }
        int start = at;
        int stop = start;
        while (stop < end && bytes[stop] != 0) {
            stop++;
        }
        at = Math.min(stop + 1, end);
        last = stop;
        taken++;
        return start;
    }

    public void skip(int count) {
        for (int index = 0; index < count; index++) {
            take();
        }
    }

    public String text() {
        int start = take();
        return new String(bytes, start, last - start, StandardCharsets.UTF_8);
    }

    /// Text in which the server has escaped what is not ASCII: backslash, u, four hex digits.
    public String escapedText() {
        return Escapes.undo(text());
    }

    public boolean flag() {
        return number() != 0;
    }

    /// A whole number of 32 bits; an empty field is 0, as the official clients read it.
    public int number() {
        long value = longNumber();
        if (value != (int) value) {
            throw fault("is out of range: " + value);
        }
        return (int) value;
    }

    /// A whole number of 64 bits; an empty field is 0.
    public long longNumber() {
        int start = take();
        int digit = start;
        boolean negative = digit < last && bytes[digit] == '-';
        if (negative) {
            digit++;
        }
        if (last - digit > SAFE_DIGITS || digit == last && negative) {
            return parsedLong(start);
        }
        long value = 0;
        for (; digit < last; digit++) {
            int one = bytes[digit] - '0';
            if (one < 0 || one > 9) {
                return parsedLong(start);
            }
            value = value * 10 + one;
        }
        return negative ? -value : value;
    }

    private long parsedLong(int start) {
        String text = new String(bytes, start, last - start, StandardCharsets.UTF_8);
        try {
            // Some servers print whole numbers with a fraction of zero.
            return text.length() > LONGEST_NUMBER ? notNumber(text) : new BigDecimal(text).longValueExact();
        } catch (NumberFormatException notOne) {
            return notNumber(text);
        } catch (ArithmeticException fraction) {
            throw fault("is out of range: '" + shown(text) + "'");
        }
    }

    private long notNumber(String text) {
        throw fault("'" + shown(text) + "' is not a whole number");
    }

    /// An exact decimal; empty where it is unset.
    public Optional<BigDecimal> decimal() {
        int start = take();
        if (start == last) {
            return Optional.empty();
        }
        int digit = start;
        boolean negative = bytes[digit] == '-';
        if (negative) {
            digit++;
        }
        long units = 0;
        int scale = 0;
        int digits = 0;
        boolean point = false;
        for (; digit < last; digit++) {
            byte one = bytes[digit];
            if (one == '.' && !point) {
                point = true;
            } else if (one >= '0' && one <= '9' && digits < SAFE_DIGITS) {
                units = units * 10 + one - '0';
                digits++;
                scale += point ? 1 : 0;
            } else {
                return parsedDecimal(start);
            }
        }
        if (digits == 0 || units >= Integer.MAX_VALUE) {
            // Only numbers this large can be one of the marks for unset, such as 2147483647.0.
            return parsedDecimal(start);
        }
        return Optional.of(BigDecimal.valueOf(negative ? -units : units, scale));
    }

    private Optional<BigDecimal> parsedDecimal(int start) {
        String text = new String(bytes, start, last - start, StandardCharsets.UTF_8);
        switch (text) {
            case "NaN", "-NaN", "nan", "Infinity", "-Infinity", "Infinite", "inf", "-inf", "None" -> {
                return Optional.empty();
            }
            default -> {
                // a number in one of its longer forms
            }
        }
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw fault("'" + shown(text) + "' is longer than any number");
            }
            if (!text.chars().allMatch(one -> one < 128)) {
                throw fault("'" + shown(text) + "' is not a number");
            }
            BigDecimal value = new BigDecimal(text);
            if (value.precision() - (long) value.scale() == DIGITS_OF_LARGEST_DOUBLE) {
                return Optional.empty();
            }
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT
                    || Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                throw fault("'" + shown(text) + "' is beyond any amount");
            }
            for (BigDecimal unset : SENTINELS) {
                if (value.compareTo(unset) == 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
        } catch (NumberFormatException notOne) {
            throw fault("'" + shown(text) + "' is not a number");
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private WireFault fault(String what) {
        return new WireFault("field " + Math.max(1, taken) + " " + what);
    }
}
