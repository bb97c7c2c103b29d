// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import dev.kobe.core.breaker.Scale;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Prints every figure of the window: currency first, thousands by comma, a true minus, a thin no-break space before
/// the percent sign; in privacy mode money becomes dots while percentages stay.
///
/// Example: `new Format(false).signed(Money.of("GBP", "-742.20"))` is `−£742.20`; ratios go in as 0.0018 and come out
/// as `0.18 %`. What is not known is printed as [#UNKNOWN], never as a zero.
public record Format(boolean privacy) {
    public static final String UNKNOWN = "—";
    public static final char MINUS = '\u2212';

    /// The space before the percent sign: thin, and never a place to break a line.
    public static final char THIN = '\u202F';

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String MASK = "•••••";
    private static final Pattern HYPHEN = Pattern.compile("(?<![\\w-])-(?=\\d)");
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\w:/.,-])\\d[\\d,]*+(?:\\.\\d++)?+(?![\\w:/-])(?![\\s\u202F]?%)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// Money with its currency: `£104,212.40`, `−$12.00`, `CHF 5.00`.
    public String money(Money money) {
        return (money.isNegative() ? String.valueOf(MINUS) : "")
                + symbol(money)
                + (privacy ? MASK : grouped(money.amount().abs()));
    }

    /// A change of money, always with its sign; exactly nothing has none: `+£184.10`, `£0.00`.
    public String signed(Money change) {
        return (change.isPositive() ? "+" : "") + money(change);
    }

    /// Money in a column whose header names the currency: `34,494.30`.
    public String amount(Money money) {
        return (money.isNegative() ? String.valueOf(MINUS) : "")
                + (privacy ? MASK : grouped(money.amount().abs()));
    }

    /// A change in a column whose header names the currency: `+210.04`.
    public String signedAmount(Money change) {
        return (change.isPositive() ? "+" : "") + amount(change);
    }

    /// Money in thousands for a button: `£38.0k`; below a thousand it stays whole: `£416`.
    public String brief(Money money) {
        if (privacy) {
            return money(money);
        }
        BigDecimal size = money.amount().abs();
        String digits = size.compareTo(BigDecimal.valueOf(1000)) < 0
                ? size.setScale(0, RoundingMode.HALF_EVEN).toPlainString()
                : grouped(size.movePointLeft(3).setScale(1, RoundingMode.HALF_EVEN)) + "k";
        return (money.isNegative() ? String.valueOf(MINUS) : "") + symbol(money) + digits;
    }

    /// A share count or other quantity: `1,029`; a fraction keeps its decimals. Masked, for it gives the size away.
    public String quantity(BigDecimal quantity) {
        return privacy ? MASK : grouped(quantity);
    }

    /// A sentence of the desk as it is printed: a true minus before figures, and in privacy mode no figure but
    /// percentages, times and the parts of names. It rather masks too much than too little.
    public String sentence(String text) {
        String typeset = HYPHEN.matcher(text).replaceAll(String.valueOf(MINUS));
        return privacy ? FIGURE.matcher(typeset).replaceAll(MASK) : typeset;
    }

    /// A number with a fixed count of decimals, rounded half-even: `45.17`.
    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() < 0 ? String.valueOf(MINUS) : "") + grouped(rounded.abs());
    }

    /// A ratio as percent without its sign: 0.331 with one decimal is `33.1`.
    public static String percentNumber(BigDecimal ratio, int decimals) {
        return number(ratio.movePointRight(2), decimals);
    }

    /// A breaker's figure: `1.44%`, `31.2`, `52.5 bps`.
    public static String figure(BigDecimal figure, Scale scale) {
        return scale == Scale.PERCENT ? percent(figure, 2) : scale.print(figure).replace('-', MINUS);
    }

    /// A breaker's limit: `2.0%`, `25`, `50 bps`.
    public static String limit(BigDecimal limit, Scale scale) {
        return scale == Scale.PERCENT ? percent(limit, 1) : scale.limit(limit);
    }

    /// A ratio as percent: 0.0018 with two decimals is `0.18 %`.
    public static String percent(BigDecimal ratio, int decimals) {
        return percentNumber(ratio, decimals) + THIN + "%";
    }

    /// A change as percent, always with its sign; what rounds to nothing has none.
    public static String signedPercent(BigDecimal ratio, int decimals) {
        String text = percent(ratio, decimals);
        boolean nothing = ratio.movePointRight(2)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .signum()
                == 0;
        return !nothing && ratio.signum() > 0 ? "+" + text : text;
    }

    /// How old something is: `0.4 s`, `12 s`, `4m 10s`, `3 h 05 m`, `2 d`. A time in the future is zero old.
    public static String age(Duration age) {
        long millis = Math.max(0, age.toMillis());
        if (millis < 1_000) {
            return "0." + millis / 100 + " s";
        }
        long seconds = millis / 1_000;
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + "m " + two(seconds % 60) + "s";
        }
        if (seconds < 86_400) {
            return seconds / 3_600 + " h " + two(seconds / 60 % 60) + " m";
        }
        return seconds / 86_400 + " d";
    }

    /// How long is left, rounded up so that nothing reads as over before it is: `7 s`, `41 min`.
    public static String left(Duration left) {
        long seconds = Math.max(0, (left.toMillis() + 999) / 1_000);
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + two(minutes % 60) + " m";
    }

    /// `16:10:02`, London time.
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(LONDON));
    }

    /// `16:10`, London time.
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(LONDON));
    }

    /// `16:10` where it is of today, else `27 May 16:10`, London time.
    public static String since(Instant instant, Instant now) {
        return instant.atZone(LONDON).toLocalDate().equals(now.atZone(LONDON).toLocalDate())
                ? minute(instant)
                : SINCE.format(instant.atZone(LONDON));
    }

    /// `Wed 27 May 16:10 London`.
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(LONDON)) + " London";
    }

    /// `1 Jun 2026 16:10:02`, London time: for lists that go back beyond a year.
    public static String stamp(Instant instant) {
        return STAMP.format(instant.atZone(LONDON));
    }

    /// `October 2026`.
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// A count with thousands by comma: `12,345`.
    public static String count(long count) {
        return grouped(BigDecimal.valueOf(count));
    }

    /// `Mon 1 Jun`.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// `4 May`.
    public static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /// `1 June 2026`.
    public static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /// An account without its middle, enough to know it by: `DU··41` for `DU0000041SIM`.
    public static String accountTail(String account) {
        String digits = account.replaceAll("[A-Z]+$", "");
        if (digits.length() <= 5) {
            return account;
        }
        String head = digits.replaceAll("\\d+$", "");
        return head.substring(0, Math.min(2, head.length())) + "··" + digits.substring(digits.length() - 2);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /// The sign of a currency where it has one, else its code: `£`, `CHF`.
    public static String sign(Currency currency) {
        return switch (currency.code()) {
            case "GBP" -> "£";
            case "USD" -> "$";
            case "EUR" -> "€";
            default -> currency.code();
        };
    }

    private static String symbol(Money money) {
        String sign = sign(money.currency());
        return sign.length() == 1 ? sign : sign + "\u00A0";
    }

    private static String grouped(BigDecimal positive) {
        String plain = positive.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        var out = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(',');
            }
            out.append(whole.charAt(i));
        }
        return point < 0
                ? out.toString()
                : out.append(plain, point, plain.length()).toString();
    }
}
