// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The desk of a replay after a close, and its next session: the board turns to it, the owner perhaps re-bases, the
/// close is judged and counted, and what is held follows from it.
///
/// @param strikes those of the judged curve from which a base can still come
/// @param since how many sessions ago the peak halted; empty while it does not hold
record ReplayWalk(BreakerReplay.Day day, List<Strike> strikes, OptionalInt since) {
    /// When all closes of a day are in, New York's with its hour; when its owner decides before it trades.
    private static final LocalTime CLOSED = LocalTime.of(17, 0);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String REASON = "the replay's owner re-bases";

    static List<BreakerReplay.Day> walk(
            NavigableMap<LocalDate, BigDecimal> equity, ReplayRules rules, List<Breaker> breakers) {
        List<BreakerReplay.Day> days = new ArrayList<>();
        Map.Entry<LocalDate, BigDecimal> first = equity.firstEntry();
        ReplayWalk desk = new ReplayWalk(
                new BreakerReplay.Day(
                        first.getKey(), first.getValue(), first.getValue(), Board.clear(), Weight.ONE, Weight.ONE),
                List.of(),
                OptionalInt.empty());
        for (Map.Entry<LocalDate, BigDecimal> one : equity.entrySet()) {
            desk = desk.next(one.getKey(), one.getValue(), rules, breakers);
            days.add(desk.day());
        }
        return days;
    }

    private ReplayWalk next(LocalDate date, BigDecimal given, ReplayRules rules, List<Breaker> breakers) {
        OptionalInt sessions = since.isPresent() ? OptionalInt.of(since.getAsInt() + 1) : since;
        Board opened = strikes.isEmpty()
                ? day.board()
                : rebased(BoardRules.openSession(day.board(), date), date, sessions, rules);
        BigDecimal halted = lived(given, rules);
        BigDecimal judged = rules.rebaseAfter().isPresent() ? halted : given;
        Strike strike = Strike.ofCurve(date, at(date, CLOSED), judged, Optional.empty(), judged);
        EquityReading fall = DrawdownBases.reading(
                strikes.isEmpty() ? List.of(strike) : strikes,
                opened.rebase(),
                date,
                Optional.of(judged),
                Optional.empty(),
                "");
        Board board = judged(opened, breakers, fall, rules, date);
        return new ReplayWalk(
                new BreakerReplay.Day(date, given, halted, board, day.held(), held(board)),
                DrawdownBases.kept(
                        Stream.concat(strikes.stream(), Stream.of(strike)).toList(), board.rebase(), date),
                isPeakHalted(board) ? OptionalInt.of(sessions.orElse(0)) : OptionalInt.empty());
    }

    /// A re-base once so many sessions have passed and no other halt stands in its way.
    private Board rebased(Board board, LocalDate date, OptionalInt sessions, ReplayRules rules) {
        if (rules.rebaseAfter().isEmpty()
                || sessions.orElse(0) < rules.rebaseAfter().getAsInt()) {
            return board;
        }
        return BoardRules.resume(board, at(date, MORNING), date, REASON, Optional.of(day.halted()))
                .toOptional()
                .orElse(board);
    }

    /// Judged as a desk does at its strike; what is unknown then is judged once more when the patience for it is over,
    /// long before the next session.
    private static Board judged(
            Board opened, List<Breaker> breakers, EquityReading fall, ReplayRules rules, LocalDate date) {
        Outcome<VolatilityReading> vix = rules.vix()
                .map(closes -> closes.on(date))
                .orElseGet(() -> Outcome.missing("volatility", "No closes of the VIX were given."));
        Instant at = at(date, CLOSED);
        BreakerReading reading = BreakerReading.of(at, fall).withVolatility(vix);
        Board closed = BoardRules.close(BoardRules.judge(opened, breakers, reading, date, false), breakers, reading);
        if (closed.unknownSince().isEmpty()) {
            return closed;
        }
        Duration patience = breakers.stream()
                .map(Breaker::tolerance)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return BoardRules.judge(
                closed, breakers, BreakerReading.of(at.plus(patience), fall).withVolatility(vix), date, false);
    }

    /// Equity with the halts at the next close: what was held earns its share, after the cost of coming to hold it.
    private BigDecimal lived(BigDecimal given, ReplayRules rules) {
        BigDecimal moved = day.held().value().subtract(day.lived().value()).abs();
        BigDecimal paid = day.halted()
                .multiply(BigDecimal.ONE.subtract(moved.multiply(rules.cost().asRatio())));
        if (day.held().compareTo(Weight.ZERO) == 0) {
            return paid.round(MathContext.DECIMAL128);
        }
        BigDecimal grown = day.given().add(day.held().value().multiply(given.subtract(day.given())));
        return paid.multiply(grown).divide(day.given(), MathContext.DECIMAL128);
    }

    private Weight held(Board board) {
        return switch (board.action()) {
            case CONTINUE, ALERT_ONLY, REDUCE_SIZE, HALT_ALL -> board.size();
            case PAUSE_NEW -> day.held();
        };
    }

    private static boolean isPeakHalted(Board board) {
        return board.latches().stream().anyMatch(one -> one.ends() == Rearm.End.REBASE);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Venue.NEW_YORK.zone()).toInstant();
    }
}
