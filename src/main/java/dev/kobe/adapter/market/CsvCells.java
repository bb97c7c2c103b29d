// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.nio.charset.StandardCharsets;

/// Walks over the cells of comma-separated text, line by line, and reads what stands in them.
final class CsvCells {
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 40;

    private final byte[] bytes;
    private int at;
    private int line = 1;
    private int start;
    private int end;
    private boolean lastOfLine;

    CsvCells(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Steps over whole lines.
    void skipLines(int lines) {
        int wanted = line + lines;
        while (line < wanted && at < bytes.length) {
            next();
            if (lastOfLine) {
                endLine();
            }
        }
    }

    /// Whether no line is left; empty lines at the end are none.
    boolean atEnd() {
        int left = at;
        while (left < bytes.length && (bytes[left] == '\n' || bytes[left] == '\r')) {
            left++;
        }
        return left == bytes.length;
    }

    int line() {
        return line;
    }

    /// Goes to the next cell of the line.
    void next() {
        start = at;
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        end = at;
        lastOfLine = at == bytes.length || bytes[at] != ',';
        if (!lastOfLine) {
            at++;
        }
    }

    /// Whether the present cell is the last one of its line.
    boolean isLastOfLine() {
        return lastOfLine;
    }

    /// Steps over the end of a line.
    void endLine() {
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\n') {
            at++;
        }
        line++;
    }

    int length() {
        return end - start;
    }

    byte charAt(int index) {
        return bytes[start + index];
    }

    String text() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /// Some digits of the present cell as a number; -1 when one of them is none.
    int digits(int from, int count) {
        int value = 0;
        for (int i = start + from; i < start + from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// Whether the cell says that there is nothing: empty, `null` or `N/A`.
    boolean isBlank() {
        boolean word = length() > 0 && length() <= 4 && Character.toLowerCase(charAt(0)) == 'n';
        return length() == 0 || word && (text().equals("null") || text().equals("N/A"));
    }

    /// A decimal without sign or exponent; NaN where the cell is none. Up to 15 digits the quotient of two
    /// exact numbers is the nearest double; longer ones are left to the library.
    double decimal() {
        long units = 0;
        int point = -1;
        int digits = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (bytes[i] == '.' && point < 0 && i > start && i < end - 1) {
                point = i;
            } else if (digit >= 0 && digit <= 9 && digits < MOST_DIGITS) {
                units = units * 10 + digit;
                digits++;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        return digits > EXACT_DIGITS ? Double.parseDouble(text()) : units / POWERS[decimals];
    }

    /// A decimal that may have a minus sign; NaN where the cell is none.
    double signed() {
        boolean negative = length() > 1 && bytes[start] == '-';
        start += negative ? 1 : 0;
        double value = decimal();
        start -= negative ? 1 : 0;
        return negative ? -value : value;
    }
}
