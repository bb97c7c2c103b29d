// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// How the report prints numbers and dates, in every locale alike: the true minus, thousands comma, decimal point,
/// `2 Jan 2025`; zero has no sign.
public final class Print {
    /// Not defined, unknown or too few; the row or the note says which.
    public static final String NONE = "—";

    private static final char MINUS = '−';
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private Print() {}

    /// A level without a plus: 126355.6 with two places is `126,355.60`.
    public static String level(BigDecimal value, int places) {
        BigDecimal rounded = value.setScale(places, RoundingMode.HALF_EVEN);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder printed = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > 0; at -= 3) {
            printed.insert(at, ',');
        }
        return (rounded.signum() < 0 ? MINUS : "") + printed.toString();
    }

    /// A level from an analytic figure.
    public static String level(double value, int places) {
        return level(BigDecimal.valueOf(value), places);
    }

    /// A change with its sign: `+2,443.33`, `−834.33`, `0.00`.
    public static String signed(BigDecimal value, int places) {
        String level = level(value, places);
        return value.setScale(places, RoundingMode.HALF_EVEN).signum() > 0 ? "+" + level : level;
    }

    public static String signed(double value, int places) {
        return signed(BigDecimal.valueOf(value), places);
    }

    /// A ratio as a signed percentage without its unit: -0.0138 is `−1.38`.
    public static String change(BigDecimal ratio) {
        return signed(ratio.movePointRight(2), 2);
    }

    /// A ratio as a signed percentage: -0.0138 is `−1.38 %`.
    public static String percent(BigDecimal ratio) {
        return change(ratio) + " %";
    }

    /// Money with the currency's sign before it, and before that the minus: `−£3,000`, `£1,756.57`.
    public static String money(Currency currency, BigDecimal amount, int places) {
        return (amount.setScale(places, RoundingMode.HALF_EVEN).signum() < 0 ? MINUS : "")
                + sign(currency)
                + level(amount.abs(), places);
    }

    /// The currency's sign where it has a common one, otherwise its code and a space.
    public static String sign(Currency currency) {
        return switch (currency.code()) {
            case "GBP" -> "£";
            case "USD" -> "$";
            case "EUR" -> "€";
            default -> currency.code() + " ";
        };
    }

    /// `2 Jan 2025`.
    public static String date(LocalDate day) {
        return dayOfMonth(day) + " " + day.getYear();
    }

    /// `2 Jan`.
    public static String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + shortMonth(day.getMonthValue());
    }

    /// `2 January 2025`.
    public static String longDate(LocalDate day) {
        return day.getDayOfMonth() + " " + longMonth(day.getMonthValue()) + " " + day.getYear();
    }

    /// `March 2026`.
    public static String month(YearMonth month) {
        return longMonth(month.getMonthValue()) + " " + month.getYear();
    }

    /// `Mar`.
    public static String shortMonth(int month) {
        return longMonth(month).substring(0, 3);
    }

    /// `March`.
    public static String longMonth(int month) {
        return MONTHS.get(month - 1);
    }

    /// `one order`, `3 orders`: small numbers in words.
    public static String count(int n, String one, String many) {
        return inWords(n) + " " + (n == 1 ? one : many);
    }

    /// `nine`, and digits from ten on.
    public static String inWords(int n) {
        List<String> words = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        return n >= 0 && n < words.size() ? words.get(n) : Integer.toString(n);
    }
}
