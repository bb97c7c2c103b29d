// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads Yahoo's daily CSV, whose header is `Date,Open,High,Low,Close,Adj Close,Volume` and whose file name gives the
/// symbol: `XLB.csv` holds XLB.
///
/// A file is taken whole or refused with the file, the line, the column, the value and what is allowed: prices are
/// decimals above zero, highs are not below lows, days rise strictly and are not in the future. Yahoo ends its files
/// without a line end, so a cut inside the very last volume, which nothing here uses, cannot be told from a whole file.
public final class YahooCsv {
    public static final RefusalCode PRICES_INVALID = new RefusalCode("PRICES_INVALID");

    static final String HEADER = "Date,Open,High,Low,Close,Adj Close,Volume";
    private static final String[] COLUMNS = HEADER.split(",");
    private static final Pattern FILE_NAME = Pattern.compile("([A-Z0-9^_=.\\-]{1,24})\\.csv");
    private static final int LONGEST_SHOWN = 40;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private YahooCsv() {}

    /// Reads one file; days after `today` are refused.
    public static Outcome<PriceHistory> read(Path file, LocalDate today) {
        var name = FILE_NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return refused(file, "is not named after its symbol; allowed: a name such as XLB.csv");
        }
        if (Files.isDirectory(file)) {
            return refused(file, "is a folder; allowed: a CSV file");
        }
        try {
            return parse(file, name.group(1), Files.readAllBytes(file), today);
        } catch (NoSuchFileException absent) {
            return refused(file, "does not exist; allowed: a CSV file");
        } catch (IOException broken) {
            return refused(file, "cannot be read: " + broken.getMessage());
        }
    }

    /// Reads the bytes of a file; `file` is the name by which a refusal calls it.
    static Outcome<PriceHistory> parse(Path file, String symbol, byte[] bytes, LocalDate today) {
        if (bytes.length == 0) {
            return refused(file, "is empty; allowed: the header " + HEADER + " and a line for each day");
        }
        try {
            return Outcome.ok(new Reading(bytes, today).history(symbol));
        } catch (BadCell bad) {
            return refused(file, bad.sentence);
        }
    }

    private static <T> Outcome<T> refused(Path file, String what) {
        String glue = what.startsWith(",") ? "" : " ";
        return Outcome.refused(Refusal.of(PRICES_INVALID, Map.of("file", file.toString()), file + glue + what + "."));
    }

    /// What is wrong with one cell; it ends the reading of its file.
    private static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;

        private final String sentence;

        BadCell(int line, String column, String value, String allowed) {
            super(null, null, false, false);
            this.sentence = ", line " + line + ", " + column + ": '" + value + "'; allowed: " + allowed;
        }
    }

    /// One pass over the bytes of a file.
    private static final class Reading {
        private final byte[] bytes;
        private final LocalDate today;
        private int at;
        private int line = 1;
        private int column;

        Reading(byte[] bytes, LocalDate today) {
            this.bytes = bytes;
            this.today = today;
            boolean marked = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
            this.at = marked ? 3 : 0;
        }

        PriceHistory history(String symbol) throws BadCell {
            header();
            int rows = rowsLeft();
            if (rows == 0) {
                throw new BadCell(2, "Date", "", "at least one day");
            }
            long[] days = new long[rows];
            double[][] prices = new double[5][rows];
            long[] volume = new long[rows];
            for (int row = 0; row < rows; row++) {
                line = row + 2;
                days[row] = day(row == 0 ? Long.MIN_VALUE : days[row - 1]);
                for (int i = 0; i < prices.length; i++) {
                    column = i + 1;
                    prices[i][row] = price();
                }
                if (prices[1][row] < prices[2][row]) {
                    column = 2;
                    throw bad(text(prices[1][row]), "not below the day's low, " + text(prices[2][row]));
                }
                column = 6;
                volume[row] = volume();
            }
            return new PriceHistory(symbol, days, prices[0], prices[1], prices[2], prices[3], prices[4], volume);
        }

        private void header() throws BadCell {
            int end = endOfLine();
            String header = new String(bytes, at, end - at, StandardCharsets.UTF_8);
            if (!header.equals(HEADER)) {
                throw new BadCell(1, "header", shown(header), HEADER);
            }
            at = end;
            skipLineEnd();
        }

        private int rowsLeft() {
            int rows = at < bytes.length ? 1 : 0;
            for (int i = at; i < bytes.length - 1; i++) {
                rows += bytes[i] == '\n' ? 1 : 0;
            }
            return rows;
        }

        private long day(long before) throws BadCell {
            column = 0;
            int start = at;
            int end = endOfCell(false);
            long day = end - start == 10 ? date(start) : Long.MIN_VALUE;
            if (day == Long.MIN_VALUE) {
                throw bad(start, end, "a day as YYYY-MM-DD");
            }
            if (day <= before) {
                throw bad(start, end, "a day after " + LocalDate.ofEpochDay(before));
            }
            if (day > today.toEpochDay()) {
                throw bad(start, end, "a day up to today, " + today);
            }
            return day;
        }

        private long date(int start) {
            int year = digits(start, 4);
            int month = digits(start + 5, 2);
            int day = digits(start + 8, 2);
            boolean shaped = bytes[start + 4] == '-' && bytes[start + 7] == '-';
            if (!shaped || year < 1900 || month < 1 || month > 12 || day < 1) {
                return Long.MIN_VALUE;
            }
            LocalDate first = LocalDate.of(year, month, 1);
            return day > first.lengthOfMonth() ? Long.MIN_VALUE : first.toEpochDay() + day - 1;
        }

        private int digits(int start, int count) {
            int value = 0;
            for (int i = start; i < start + count; i++) {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return value;
        }

        /// A decimal without sign or exponent. Up to 15 digits the quotient of two exact numbers is the nearest double;
        /// longer ones are left to the library.
        private double price() throws BadCell {
            int start = at;
            int end = endOfCell(false);
            long units = 0;
            int point = -1;
            int digits = 0;
            for (int i = start; i < end; i++) {
                int digit = bytes[i] - '0';
                if (bytes[i] == '.' && point < 0 && i > start && i < end - 1) {
                    point = i;
                } else if (digit >= 0 && digit <= 9 && digits < 25) {
                    units = units * 10 + digit;
                    digits++;
                } else {
                    throw bad(start, end, "a number above zero");
                }
            }
            int decimals = point < 0 ? 0 : end - point - 1;
            double value = digits > 15
                    ? Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII))
                    : units / POWERS[decimals];
            if (digits == 0 || value <= 0) {
                throw bad(start, end, "a number above zero");
            }
            return value;
        }

        private long volume() throws BadCell {
            int start = at;
            int end = endOfCell(true);
            long units = 0;
            for (int i = start; i < end; i++) {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9 || i - start > 17) {
                    throw bad(start, end, "a whole number of zero or more");
                }
                units = units * 10 + digit;
            }
            if (end == start) {
                throw bad(start, end, "a whole number of zero or more");
            }
            skipLineEnd();
            return units;
        }

        /// Ends the present cell and steps over the comma behind it; a line must have exactly its seven cells.
        private int endOfCell(boolean last) throws BadCell {
            int end = at;
            while (end < bytes.length && bytes[end] != ',' && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            boolean comma = end < bytes.length && bytes[end] == ',';
            if (comma == last) {
                String allowed = last
                        ? COLUMNS.length + " cells"
                        : COLUMNS.length + " cells; the line ends after " + (column + 1);
                throw bad(at, end, allowed);
            }
            at = last ? end : end + 1;
            return end;
        }

        private int endOfLine() {
            int end = at;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            return end;
        }

        private void skipLineEnd() {
            if (at < bytes.length && bytes[at] == '\r') {
                at++;
            }
            if (at < bytes.length && bytes[at] == '\n') {
                at++;
            }
        }

        private BadCell bad(int start, int end, String allowed) {
            return bad(shown(new String(bytes, start, end - start, StandardCharsets.UTF_8)), allowed);
        }

        private BadCell bad(String value, String allowed) {
            return new BadCell(line, COLUMNS[column], value, allowed);
        }

        private static String text(double price) {
            return java.math.BigDecimal.valueOf(price).toPlainString();
        }

        private static String shown(String value) {
            String plain = value.replaceAll("\\P{Print}", "?");
            return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
        }
    }
}
