// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.alarm.Alarm;
import dev.kobe.core.time.TradingWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the screen needs that is neither the desk's state nor a reading: the calendar's next window and a benchmark.
///
/// @param window today's trading window, if the strategy may trade today
/// @param next the next rebalance's window, and `sessionsAway` how many sessions until then: 0 is today
/// @param raises the raises of alarms that are known beside those that the state has
/// @param benchmark what equity is compared with, by session, on any scale
public record Surroundings(
        Optional<TradingWindow> window,
        Optional<TradingWindow> next,
        int sessionsAway,
        Optional<String> benchmarkName,
        Map<LocalDate, BigDecimal> benchmark,
        List<Alarm> raises) {
    public Surroundings {
        raises = List.copyOf(raises);
        benchmark = Collections.unmodifiableMap(new TreeMap<>(benchmark));
    }

    /// Nothing known of calendar and benchmark.
    public static Surroundings none() {
        return new Surroundings(Optional.empty(), Optional.empty(), 0, Optional.empty(), Map.of(), List.of());
    }
}
