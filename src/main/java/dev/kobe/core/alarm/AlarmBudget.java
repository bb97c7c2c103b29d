// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many alarms a month asked for its owner's attention, against what one person can take up.
///
/// The budget and the mix are the desk's own rule for one owner: at most [#A_WEEK] raises a week, about 80 % WARNING,
/// 15 % URGENT and 5 % CRITICAL or worse. A week is an ISO week, cut at the ends of the month.
///
/// Example: 2 raises in the first week of a month and 6 in the second exceed the budget in the second.
///
/// @param weeks how many were raised in each week, by its first day in the month; a week without any counts 0
/// @param levels how many were raised of each level; a level without any is not in it
/// @param chattering the names that were raised [#CHATTERS] times or more within [#CHATTER_TIME], with how often in the
///     month
/// @param stale the names that stood for longer than [#STALE], with the longest time
public record AlarmBudget(
        SortedMap<LocalDate, Integer> weeks,
        SortedMap<AlarmLevel, Integer> levels,
        SortedMap<AlarmId, Integer> chattering,
        SortedMap<AlarmId, Duration> stale) {
    /// The most that may be raised in a week.
    public static final int A_WEEK = 5;

    /// An alarm that is raised so often within [#CHATTER_TIME] chatters.
    public static final int CHATTERS = 3;

    /// The time in which raises are counted as chatter.
    public static final Duration CHATTER_TIME = Duration.ofHours(1);

    /// An alarm that stands for longer than this is stale: nothing that can be done about it has been done.
    public static final Duration STALE = Duration.ofHours(24);

    public AlarmBudget {
        weeks = copy(weeks);
        levels = copy(levels);
        chattering = copy(chattering);
        stale = copy(stale);
    }

    private static <K, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /// Counts the raises of a month; how long an alarm stood is counted to its end, the month's or the history's,
    /// whichever comes first.
    ///
    /// @param zone in which the month begins and ends
    public static AlarmBudget of(AlarmHistory history, YearMonth month, ZoneId zone) {
        Instant over = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant known = history.until().isBefore(over) ? history.until() : over;
        SortedMap<LocalDate, Integer> weeks = new TreeMap<>();
        for (LocalDate day = month.atDay(1);
                !day.isAfter(month.atEndOfMonth());
                day = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) {
            weeks.put(day, 0);
        }
        SortedMap<AlarmLevel, Integer> levels = new TreeMap<>();
        Map<AlarmId, List<Instant>> times = new TreeMap<>();
        SortedMap<AlarmId, Duration> stale = new TreeMap<>();
        for (Alarm one : history.raises()) {
            LocalDate day = one.raisedAt().atZone(zone).toLocalDate();
            if (!YearMonth.from(day).equals(month)) {
                continue;
            }
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.merge(monday.isBefore(month.atDay(1)) ? month.atDay(1) : monday, 1, Integer::sum);
            levels.merge(one.level(), 1, Integer::sum);
            times.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.raisedAt());
            Instant ended = one.returnedAt().filter(known::isAfter).orElse(known);
            Duration stood = Duration.between(one.raisedAt(), ended);
            if (stood.compareTo(STALE) > 0) {
                stale.merge(one.id(), stood, (before, now) -> before.compareTo(now) > 0 ? before : now);
            }
        }
        SortedMap<AlarmId, Integer> chattering = new TreeMap<>();
        times.forEach((id, raised) -> {
            if (isChatter(raised)) {
                chattering.put(id, raised.size());
            }
        });
        return new AlarmBudget(weeks, levels, chattering, stale);
    }

    private static boolean isChatter(List<Instant> raised) {
        for (int last = CHATTERS - 1; last < raised.size(); last++) {
            Instant first = raised.get(last - CHATTERS + 1);
            if (Duration.between(first, raised.get(last)).compareTo(CHATTER_TIME) <= 0) {
                return true;
            }
        }
        return false;
    }

    /// How many were raised in the whole month.
    public int total() {
        return weeks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether a week had more than the budget.
    public boolean isExceeded() {
        return weeks.values().stream().anyMatch(one -> one > A_WEEK);
    }
}
