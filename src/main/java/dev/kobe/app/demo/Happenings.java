// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a demonstration of a year or more goes through: two deposits, a withdrawal, a corrected execution, a session
/// without closing prices and two falls that are deep enough to halt it. Half days and the changes of the clocks come
/// with the calendar. A shorter demonstration goes through nothing of it.
///
/// @param falls the change of every fund in the sessions of a fall, as a log return: -0.0068 is 0.68 % down
/// @param silent sessions whose closing prices never come
public record Happenings(List<Happening> all, Map<LocalDate, Double> falls, Set<LocalDate> silent) {
    private static final int YEAR = 240;
    private static final int FALL = 19;
    private static final double DOWN = -0.0068;

    public Happenings {
        all = List.copyOf(all);
        falls = Map.copyOf(falls);
        silent = Set.copyOf(silent);
    }

    public static Happenings none() {
        return new Happenings(List.of(), Map.of(), Set.of());
    }

    /// The happenings of a demonstration between its opening and its end, both included; those of its last year.
    public static Happenings between(LocalDate opening, LocalDate end) {
        List<LocalDate> sessions = TradingCalendar.of(Venue.LONDON).between(opening, end);
        if (sessions.size() < YEAR) {
            return none();
        }
        List<LocalDate> year = sessions.subList(sessions.size() - YEAR, sessions.size());
        Map<LocalDate, Double> falls = new HashMap<>();
        for (int from : List.of(52, 140)) {
            year.subList(from, from + FALL).forEach(day -> falls.put(day, DOWN));
        }
        return new Happenings(
                List.of(
                        new Happening.Deposit(year.get(20), Money.of("GBP", "8000.00")),
                        new Happening.Correction(year.get(35)),
                        new Happening.Withdrawal(year.get(60), Money.of("GBP", "6000.00")),
                        new Happening.Deposit(year.get(200), Money.of("GBP", "2500.00"))),
                falls,
                Set.of(year.get(110)));
    }

    /// What falls on a session.
    public List<Happening> on(LocalDate session) {
        return all.stream().filter(one -> one.on().equals(session)).toList();
    }
}
