// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.breaker.BreakerReplay.Day;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One stretch of a replay in which the board held the desk back: from the close that asked for less to the first close
/// that asks for nothing and holds everything again.
///
/// Money is in the unit of the replayed equity. What the last step back to full size costs falls on the session after
/// the trip and is not in it.
///
/// Example: 100, 98, 99, 99.99, 99.99 without costs. The second close halts; the desk comes back by a quarter a
/// session and has 98.245 where 98 left alone would have become 99.99: the trip cost 1.745, and has not ended.
///
/// @param to empty where the history ends before it does
/// @param worst the severest that governed a session of it; an alert governs none
/// @param asked the breakers that asked for a reduction or more at a close of it, by their ids in the order of the list
/// @param sessions how many were lived in it, and `flat` those over which nothing was held
/// @param unhalted what never halting would have made of the equity with which it began
/// @param halted what became of that equity
public record BoardTrip(
        LocalDate from,
        Optional<LocalDate> to,
        BreakerAction worst,
        List<String> asked,
        int sessions,
        int flat,
        BigDecimal unhalted,
        BigDecimal halted) {
    public BoardTrip {
        asked = List.copyOf(asked);
    }

    /// What it saved; below zero what it cost.
    public BigDecimal saved() {
        return halted.subtract(unhalted);
    }

    /// The trips of a replay, the oldest first.
    public static List<BoardTrip> of(BreakerReplay replay) {
        List<BoardTrip> trips = new ArrayList<>();
        List<Day> days = replay.days();
        int began = -1;
        for (int at = 0; at < days.size(); at++) {
            boolean isBack = isFree(days.get(at));
            if (began < 0 && !isBack) {
                began = at;
            } else if (began >= 0 && isBack) {
                trips.add(of(days.subList(began, at + 1), true));
                began = -1;
            }
        }
        if (began >= 0) {
            trips.add(of(days.subList(began, days.size()), false));
        }
        return List.copyOf(trips);
    }

    private static boolean isFree(Day day) {
        return day.state().compareTo(BreakerAction.REDUCE_SIZE) < 0
                && day.held().compareTo(Weight.ONE) == 0;
    }

    private static BoardTrip of(List<Day> days, boolean hasEnded) {
        Day first = days.getFirst();
        Day last = days.getLast();
        return new BoardTrip(
                first.date(),
                hasEnded ? Optional.of(last.date()) : Optional.empty(),
                days.stream().map(Day::state).max(Comparator.naturalOrder()).orElseThrow(),
                asked(days),
                days.size() - 1,
                (int) days.stream()
                        .skip(1)
                        .filter(day -> day.lived().compareTo(Weight.ZERO) == 0)
                        .count(),
                first.halted().multiply(last.given()).divide(first.given(), MathContext.DECIMAL128),
                last.halted());
    }

    private static List<String> asked(List<Day> days) {
        return Breakers.ALL.stream()
                .map(Breaker::id)
                .filter(id -> days.stream().anyMatch(day -> day.board()
                        .action(id)
                        .filter(action -> action.compareTo(BreakerAction.REDUCE_SIZE) >= 0)
                        .isPresent()))
                .toList();
    }
}
