// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;

/// Where the axes of a chart put their marks and how these are printed.
final class Ticks {
    private Ticks() {}

    /// A step of 1, 2 or 5 times a power of ten near the rough one: 1,660 gives 2,000.
    static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double unit = rough / power;
        return power * (unit < 1.5 ? 1 : unit < 3.5 ? 2 : unit < 7.5 ? 5 : 10);
    }

    /// The step of an axis that goes down to this depth: −0.034 gives 0.02.
    static double depthStep(double worst) {
        return worst > -0.03 ? 0.01 : worst > -0.06 ? 0.02 : worst > -0.15 ? 0.05 : 0.1;
    }

    /// Weeks, months, quarters or years, so that a stretch of so many days carries four to eight marks.
    static DateTickUnit ofDays(long days) {
        if (days <= 45) {
            return new DateTickUnit(DateTickUnitType.DAY, 7, dates("d MMM"));
        }
        if (days <= 240) {
            return new DateTickUnit(DateTickUnitType.MONTH, 1, months());
        }
        if (days <= 500) {
            return new DateTickUnit(DateTickUnitType.MONTH, 3, dates("MMM yyyy"));
        }
        return new DateTickUnit(DateTickUnitType.YEAR, (int) Math.max(1, days / 365 / 5), dates("yyyy"));
    }

    /// A number format that prints through a function, for axes only.
    static NumberFormat printed(DoubleFunction<String> print) {
        return new NumberFormat() {
            @Override
            public StringBuffer format(double value, StringBuffer into, FieldPosition position) {
                return into.append(print.apply(value));
            }

            @Override
            public StringBuffer format(long value, StringBuffer into, FieldPosition position) {
                return into.append(print.apply(value));
            }

            @Override
            public Number parse(String text, ParsePosition position) {
                throw new UnsupportedOperationException("axis labels are only printed");
            }
        };
    }

    /// Month names, with the year where it begins.
    private static DateFormat months() {
        return new SimpleDateFormat("MMM", Locale.UK) {
            @Override
            public StringBuffer format(Date date, StringBuffer into, FieldPosition position) {
                LocalDate day = date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
                return into.append(day.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK))
                        .append(day.getMonthValue() == 1 ? " " + day.getYear() : "");
            }
        };
    }

    private static DateFormat dates(String pattern) {
        var format = new SimpleDateFormat(pattern, Locale.UK);
        format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        return format;
    }
}
