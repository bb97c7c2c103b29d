// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When what is held can be sold: while the venue of each holding is in continuous trading. The strategy's
/// own window is for what may wait for it.
///
/// Example: London funds on 9 March 2026: 08:00 to 16:30 London, though the strategy trades from 13:45.
final class FlattenWindow {
    private FlattenWindow() {}

    /// The window of the present session; empty where a venue is closed all day or nothing is held.
    static Optional<TradingWindow> of(DeskState state, DeskRules rules) {
        Optional<LocalDate> day = state.session();
        if (day.isEmpty() || state.book().positions().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Session>> sessions = state.book().positions().stream()
                .map(one -> rules.listed(one.instrument())
                        .map(Instrument::venue)
                        .flatMap(venue -> TradingCalendar.of(venue).session(day.get())))
                .distinct()
                .toList();
        if (sessions.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Instant opens = sessions.stream()
                .map(one -> one.orElseThrow().open())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant closes = sessions.stream()
                .map(one -> one.orElseThrow().close())
                .min(Instant::compareTo)
                .orElseThrow();
        return opens.isBefore(closes) ? Optional.of(new TradingWindow(opens, closes)) : Optional.empty();
    }

    /// The window of the present session if it is open now.
    static Optional<TradingWindow> open(DeskState state, DeskRules rules, Instant now) {
        return of(state, rules).filter(window -> window.contains(now));
    }
}
