// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dates of a column while it is read: in which order they write day, month and year is known only when all
/// of them have been seen.
///
/// Known: `2016-12-30`, `1998/12/22`, `1998/1/4`, `20161230`, `30/12/2016`, `12/30/2016`, `2023-31-07`, and a
/// moment with its offset such as `2019-12-17 16:20:00+00:00`, whose date is the one that stands there. Where
/// no day of a column is above 12 its order cannot be told, and the file is refused.
final class DayCells {
    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})([-/])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2})([+-]\\d{2}:\\d{2}|Z)");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final String A_DAY = "a day as YYYY-MM-DD";
    private static final int FIRST_YEAR = 1800;
    private static final int MONTHS = 12;
    private static final int MINUTES_PER_DAY = 1440;

    private final String title;
    private final LocalDate today;
    private final int[][] parts = new int[3][512];
    private long[] minutes = new long[512];
    private int[] lines = new int[512];
    private int size;
    private boolean timed;

    DayCells(String title, LocalDate today) {
        this.title = title;
        this.today = today;
    }

    /// Whether any row stands at another time than midnight.
    boolean timed() {
        return timed;
    }

    int[] lines() {
        return Arrays.copyOf(lines, size);
    }

    /// Takes the cell of the next row.
    void add(CsvCells at) throws Unreadable {
        if (size == lines.length) {
            minutes = Arrays.copyOf(minutes, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            for (int part = 0; part < parts.length; part++) {
                parts[part] = Arrays.copyOf(parts[part], size * 2);
            }
        }
        lines[size] = at.line();
        if (!isPlain(at)) {
            take(at.text(), at.line());
        }
        size++;
    }

    /// The usual form is read without making a text of it.
    private boolean isPlain(CsvCells at) {
        boolean shaped = at.length() == 10 && at.charAt(4) == '-' && at.charAt(7) == '-';
        parts[0][size] = shaped ? at.digits(0, 4) : -1;
        parts[1][size] = shaped ? at.digits(5, 2) : -1;
        parts[2][size] = shaped ? at.digits(8, 2) : -1;
        return parts[0][size] >= 0 && parts[1][size] >= 0 && parts[2][size] >= 0;
    }

    private void take(String cell, int line) throws Unreadable {
        Matcher moment = MOMENT.matcher(cell);
        String date = cell;
        if (moment.matches()) {
            date = moment.group(1);
            minutes[size] = minuteOf(moment, line);
        }
        Matcher packed = PACKED.matcher(date);
        Matcher parted = PARTS.matcher(date);
        if (packed.matches()) {
            put(packed, 1, 2, 3);
        } else if (parted.matches()) {
            put(parted, 1, 3, 4);
        } else {
            throw new Unreadable(line, title, cell, A_DAY);
        }
    }

    private void put(Matcher found, int... groups) {
        for (int part = 0; part < groups.length; part++) {
            parts[part][size] = Integer.parseInt(found.group(groups[part]));
        }
    }

    /// A bar of a day is stamped with its midnight in its own city; only another time of day makes a minute of
    /// it.
    private long minuteOf(Matcher moment, int line) throws Unreadable {
        if (moment.group(2).equals("00:00:00")) {
            return 0;
        }
        try {
            timed = true;
            return OffsetDateTime.parse(moment.group(1) + "T" + moment.group(2) + moment.group(3))
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toEpochSecond()
                    / 60;
        } catch (DateTimeException wrong) {
            throw new Unreadable(line, title, moment.group(), "a moment as YYYY-MM-DD HH:MM:SS+HH:MM");
        }
    }

    /// Minutes since 1970 in UTC of every row, in the file's order; refused where a row is no day, lies in the
    /// future, or turns back against the order of the rows before it.
    long[] resolved() throws Unreadable {
        Order order = order();
        long[] result = new long[size];
        int direction = 0;
        for (int row = 0; row < size; row++) {
            LocalDate day = day(order, row);
            if (day.isAfter(today)) {
                throw new Unreadable(lines[row], title, day.toString(), "a day up to today, " + today);
            }
            result[row] = minutes[row] != 0 ? minutes[row] : day.toEpochDay() * MINUTES_PER_DAY;
            int turn = row == 0 ? 0 : Long.compare(result[row], result[row - 1]);
            if (direction != 0 && turn != 0 && turn != direction) {
                String side = direction > 0 ? "a day after " : "a day before ";
                throw new Unreadable(lines[row], title, day.toString(), side + day(order, row - 1));
            }
            direction = direction == 0 ? turn : direction;
        }
        return result;
    }

    private LocalDate day(Order order, int row) throws Unreadable {
        int year = parts[order.year][row];
        int month = parts[order.month][row];
        int day = parts[order.day][row];
        boolean possible = year >= FIRST_YEAR && year <= 9999 && month >= 1 && month <= MONTHS && day >= 1;
        Optional<LocalDate> first = possible ? Optional.of(LocalDate.of(year, month, 1)) : Optional.empty();
        return first.filter(one -> day <= one.lengthOfMonth())
                .map(one -> one.plusDays(day - 1L))
                .orElseThrow(() -> new Unreadable(lines[row], title, text(row), A_DAY));
    }

    private String text(int row) {
        String glue = parts[0][row] >= FIRST_YEAR ? "-" : "/";
        return parts[0][row] + glue + padded(parts[1][row]) + glue + padded(parts[2][row]);
    }

    private static String padded(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private enum Order {
        YEAR_MONTH_DAY(0, 1, 2),
        YEAR_DAY_MONTH(0, 2, 1),
        DAY_MONTH_YEAR(2, 1, 0),
        MONTH_DAY_YEAR(2, 0, 1);

        private final int year;
        private final int month;
        private final int day;

        Order(int year, int month, int day) {
            this.year = year;
            this.month = month;
            this.day = day;
        }
    }

    private Order order() throws Unreadable {
        if (above(0, FIRST_YEAR - 1) > 0) {
            // Only a column in which no last part can be a day has its months there.
            boolean swapped = above(0, FIRST_YEAR - 1) == size && above(1, MONTHS) > 0 && above(2, MONTHS) == 0;
            return swapped ? Order.YEAR_DAY_MONTH : Order.YEAR_MONTH_DAY;
        }
        if (above(0, MONTHS) > 0) {
            return Order.DAY_MONTH_YEAR;
        }
        if (above(1, MONTHS) > 0) {
            return Order.MONTH_DAY_YEAR;
        }
        throw new Unreadable(
                lines[0],
                title,
                text(0),
                "dates of which one has a day above 12, or " + A_DAY + ": else day and month"
                        + " cannot be told apart");
    }

    private int above(int part, int limit) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += parts[part][row] > limit ? 1 : 0;
        }
        return count;
    }
}
