// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The months of a calendar year that the record touches.
///
/// @param label the year, or `to 2013` for all up to it
record CalendarYear(String label, List<ReportFacts.Month> months) {
    private static final int WHOLE = 12;

    CalendarYear {
        months = List.copyOf(months);
    }

    /// The years of a record, oldest first.
    static List<CalendarYear> of(List<ReportFacts.Month> months) {
        return months.stream()
                .collect(Collectors.groupingBy(one -> one.month().getYear(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new CalendarYear(Integer.toString(one.getKey()), one.getValue()))
                .toList();
    }

    /// Years taken together, named by the last of them.
    static CalendarYear together(List<CalendarYear> years) {
        return new CalendarYear(
                "to " + years.getLast().label(),
                years.stream().flatMap(one -> one.months().stream()).toList());
    }

    boolean isPart() {
        return months.size() % WHOLE != 0;
    }

    Optional<ReportFacts.Month> month(int number) {
        return months.stream()
                .filter(one -> one.month().getMonthValue() == number)
                .findFirst();
    }

    Optional<BigDecimal> desk() {
        return compounded(ReportFacts.Month::desk);
    }

    Optional<BigDecimal> benchmark() {
        return compounded(ReportFacts.Month::benchmark);
    }

    /// The unrounded months compounded; absent where one of them is.
    private Optional<BigDecimal> compounded(Function<ReportFacts.Month, Optional<BigDecimal>> which) {
        Optional<BigDecimal> growth = Optional.of(BigDecimal.ONE);
        for (ReportFacts.Month one : months) {
            growth = growth.flatMap(sofar ->
                    which.apply(one).map(change -> sofar.multiply(BigDecimal.ONE.add(change), MathContext.DECIMAL128)));
        }
        return growth.map(one -> one.subtract(BigDecimal.ONE));
    }

    /// `January to March`, or the one month there is.
    String span() {
        String first = Print.longMonth(months.getFirst().month().getMonthValue());
        String last = Print.longMonth(months.getLast().month().getMonthValue());
        return first.equals(last) ? first : first + " to " + last;
    }
}
