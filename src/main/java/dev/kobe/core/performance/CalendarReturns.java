// SPDX-License-Identifier: MIT
package dev.kobe.core.performance;

import dev.kobe.core.math.Growth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/// Returns compounded over stretches of the calendar: weeks, months, years.
///
/// @param stretch the key of the stretch, such as 2026-02
/// @param value its compounded return
/// @param sessions how many sessions it holds
public record CalendarReturns<K extends Comparable<K>>(K stretch, double value, int sessions) {

    /// A return that ended on a day, with the sessions it spans.
    public record Dated(LocalDate session, double value, int sessions) {}

    /// One figure for each stretch that has a return, oldest first. Example: 1 % and 2 % on two days of February make
    /// 0.0302.
    public static <K extends Comparable<K>> List<CalendarReturns<K>> by(
            List<Dated> returns, Function<LocalDate, K> stretch) {
        TreeMap<K, List<Dated>> grouped = new TreeMap<>();
        for (Dated one : returns) {
            grouped.computeIfAbsent(stretch.apply(one.session()), key -> new ArrayList<>())
                    .add(one);
        }
        List<CalendarReturns<K>> compounded = new ArrayList<>();
        grouped.forEach((key, inside) -> compounded.add(new CalendarReturns<>(
                key,
                Growth.total(inside.stream().mapToDouble(Dated::value).toArray()),
                inside.stream().mapToInt(Dated::sessions).sum())));
        return List.copyOf(compounded);
    }

    public static List<CalendarReturns<YearMonth>> months(List<Dated> returns) {
        return by(returns, YearMonth::from);
    }

    public static List<CalendarReturns<Integer>> years(List<Dated> returns) {
        return by(returns, LocalDate::getYear);
    }
}
