// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import dev.kobe.core.breaker.Board.Halt;
import dev.kobe.core.breaker.Board.Latch;
import dev.kobe.core.breaker.Board.Rebase;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the board of breakers changes: by a reading, a new session, a halt by hand and a resume.
///
/// A breaker's HALT_ALL latches whatever its reading does next. The day's latch ends at the next session, the week's in
/// the next ISO week, the peak's only by a re-base. After a breaker's halt targets come back in steps of 0.25, 0.50,
/// 0.75 and 1, one step per session.
///
/// Example: a peak halt on 9 March still halts on 10 March although the fall is then 9.94 %; on 11 March the owner
/// re-bases and resumes at 0.25, on the 12th the step is 0.50.
public final class BoardRules {
    static final RefusalCode NO_REASON = new RefusalCode("RESUME_REASON_EMPTY");
    static final RefusalCode NOT_HALTED = new RefusalCode("RESUME_NOT_HALTED");
    static final RefusalCode LATCH_HOLDS = new RefusalCode("RESUME_LATCH_HOLDS");
    static final RefusalCode NEEDS_REBASE = new RefusalCode("RESUME_NEEDS_REBASE");
    static final RefusalCode REBASE_INVALID = new RefusalCode("RESUME_REBASE_INVALID");

    private static final String DAY = "drawdown.day";
    private static final String WEEK = "drawdown.week";
    private static final String PEAK = "drawdown.peak";
    private static final List<Weight> RAMP =
            List.of(Weight.of("0.25"), Weight.of("0.5"), Weight.of("0.75"), Weight.ONE);

    private BoardRules() {}

    /// Judges one reading: raw verdicts and evidence are replaced, every new HALT_ALL latches, nothing is unlatched.
    public static Board judge(Board board, List<Breaker> breakers, BreakerReading reading, LocalDate session) {
        Map<String, BreakerAction> raw = new HashMap<>();
        Map<String, String> evidence = new HashMap<>();
        List<Latch> latches = new ArrayList<>(board.latches());
        for (Breaker breaker : breakers) {
            Verdict verdict = breaker.judge(reading);
            String said =
                    switch (verdict) {
                        case Verdict.Clear clear -> clear.value() + ", " + clear.margin() + " left to the halt";
                        case Verdict.Tripped tripped -> tripped.evidence();
                        case Verdict.Unknown unknown -> unknown.missing();
                    };
            raw.put(breaker.id(), verdict.action());
            evidence.put(breaker.id(), said);
            if (verdict.action() == BreakerAction.HALT_ALL && !isLatched(latches, breaker.id())) {
                latches.add(new Latch(breaker.id(), BreakerAction.HALT_ALL, reading.at(), session, said));
            }
        }
        return new Board(raw, evidence, latches, board.manualHalt(), board.rebase(), board.ramp());
    }

    /// Turns to a new session, once for each: ends the latches whose time has passed and takes one step of the ramp.
    ///
    /// A breaker whose latch ends is not clear but not yet judged, which pauses new positions until its first
    /// reading; if that was the last halt, the ramp starts at 0.25. While anything halts the ramp stands still.
    public static Board openSession(Board board, LocalDate session) {
        Map<String, BreakerAction> raw = new HashMap<>(board.raw());
        Map<String, String> evidence = new HashMap<>(board.evidence());
        List<Latch> latches = new ArrayList<>();
        for (Latch latch : board.latches()) {
            if (hasEnded(latch, session)) {
                raw.put(latch.breaker(), BreakerAction.PAUSE_NEW);
                evidence.put(latch.breaker(), "Not judged yet in the session of " + session + ".");
            } else {
                latches.add(latch);
            }
        }
        boolean ended = latches.size() < board.latches().size();
        Weight ramp = ended && latches.isEmpty() ? RAMP.getFirst() : board.ramp();
        Board turned = new Board(raw, evidence, latches, board.manualHalt(), board.rebase(), ramp);
        return ended || turned.isHalted() ? turned : withRamp(turned, next(ramp));
    }

    /// Halts by hand; a second halt changes nothing, so that the first time and reason stand.
    public static Board halt(Board board, Instant at, String reason) {
        return new Board(
                board.raw(),
                board.evidence(),
                board.latches(),
                board.manualHalt().or(() -> Optional.of(new Halt(at, reason))),
                board.rebase(),
                board.ramp());
    }

    /// Ends a halt. Only a breaker's halt or a re-base starts the ramp at 0.25; after a halt by hand alone it goes on
    /// from its former step.
    ///
    /// @param rebaseIndex the index at present equity, if the owner has ticked the re-base
    public static Outcome<Board> resume(
            Board board, Instant at, LocalDate session, String reason, Optional<BigDecimal> rebaseIndex) {
        Optional<Refusal> no = refusal(board, session, reason, rebaseIndex);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Map<String, BreakerAction> raw = new HashMap<>(board.raw());
        Map<String, String> evidence = new HashMap<>(board.evidence());
        for (Latch latch : board.latches()) {
            raw.put(latch.breaker(), BreakerAction.PAUSE_NEW);
            evidence.put(latch.breaker(), "Not judged yet since the resume.");
        }
        rebaseIndex.ifPresent(index -> {
            // The fall from an index to itself is nothing, so this is the breaker's reading and no assumption.
            raw.put(PEAK, BreakerAction.CONTINUE);
            evidence.put(PEAK, "Re-based at index " + index.toPlainString() + ".");
        });
        boolean fromStart = !board.latches().isEmpty() || rebaseIndex.isPresent();
        return Outcome.ok(new Board(
                raw,
                evidence,
                List.of(),
                Optional.empty(),
                rebaseIndex.map(index -> new Rebase(at, session, index, reason)).or(board::rebase),
                fromStart ? RAMP.getFirst() : board.ramp()));
    }

    private static Optional<Refusal> refusal(
            Board board, LocalDate session, String reason, Optional<BigDecimal> rebaseIndex) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.of(NO_REASON, "A resume needs a reason."));
        }
        if (!board.isHalted()) {
            return Optional.of(Refusal.of(NOT_HALTED, "Nothing is halted, so there is nothing to resume."));
        }
        for (Latch latch : board.latches()) {
            boolean timed = latch.breaker().equals(DAY) || latch.breaker().equals(WEEK);
            if (timed && !hasEnded(latch, session)) {
                return Optional.of(Refusal.of(
                        LATCH_HOLDS,
                        Map.of(
                                "breaker",
                                latch.breaker(),
                                "since",
                                latch.session().toString()),
                        "The halt of " + latch.breaker() + " of " + latch.session() + " holds until the next "
                                + (latch.breaker().equals(WEEK) ? "week" : "session") + "."));
            }
        }
        if (rebaseIndex.isPresent() && rebaseIndex.get().signum() <= 0) {
            return Optional.of(Refusal.of(
                    REBASE_INVALID,
                    "A re-base needs an index above zero, not "
                            + rebaseIndex.get().toPlainString() + "."));
        }
        if (isLatched(board.latches(), PEAK) && rebaseIndex.isEmpty()) {
            return Optional.of(Refusal.of(
                    NEEDS_REBASE,
                    "The peak halt ends only by a re-base: resume with the re-base ticked to measure from present"
                            + " equity."));
        }
        return Optional.empty();
    }

    private static boolean hasEnded(Latch latch, LocalDate session) {
        return switch (latch.breaker()) {
            case DAY -> session.isAfter(latch.session());
            case WEEK -> monday(session).isAfter(monday(latch.session()));
            default -> false;
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isLatched(List<Latch> latches, String breaker) {
        return latches.stream().anyMatch(one -> one.breaker().equals(breaker));
    }

    private static Weight next(Weight ramp) {
        return RAMP.stream()
                .filter(step -> step.compareTo(ramp) > 0)
                .findFirst()
                .orElse(Weight.ONE);
    }

    private static Board withRamp(Board board, Weight ramp) {
        return new Board(board.raw(), board.evidence(), board.latches(), board.manualHalt(), board.rebase(), ramp);
    }
}
