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
import java.time.Duration;
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
/// A breaker's HALT_ALL latches whatever its reading does next, and so does what re-arms later than its reading
/// ([Rearm]). The day's latch ends at the next session, the week's in the next ISO week, the peak's only by a re-base.
/// After a breaker's pause or halt targets come back in steps of 0.25, 0.50, 0.75 and 1, one step per session.
///
/// Example: a peak halt on 9 March still halts on 10 March although the fall is then 9.94 %; on 11 March the owner
/// re-bases and resumes at 0.25, on the 12th the step is 0.50.
public final class BoardRules {
    static final RefusalCode NO_REASON = new RefusalCode("RESUME_REASON_EMPTY");
    static final RefusalCode NOT_HALTED = new RefusalCode("RESUME_NOT_HALTED");
    static final RefusalCode LATCH_HOLDS = new RefusalCode("RESUME_LATCH_HOLDS");
    static final RefusalCode NEEDS_REBASE = new RefusalCode("RESUME_NEEDS_REBASE");
    static final RefusalCode REBASE_UNHALTED = new RefusalCode("RESUME_REBASE_UNHALTED");
    static final RefusalCode REBASE_INVALID = new RefusalCode("RESUME_REBASE_INVALID");

    private static final String PEAK = "drawdown.peak";
    private static final List<Weight> RAMP =
            List.of(Weight.of("0.25"), Weight.of("0.5"), Weight.of("0.75"), Weight.ONE);

    private BoardRules() {}

    /// Judges one reading: raw verdicts and evidence are replaced, what trips for longer than its reading
    /// latches, nothing is unlatched.
    ///
    /// A figure that is not known keeps the breaker's last action until its tolerance is over and pauses
    /// from then on; before the first known figure it pauses at once.
    public static Board judge(Board board, List<Breaker> breakers, BreakerReading reading, LocalDate session) {
        return judge(board, breakers, reading, session, true);
    }

    /// The same; `isClearTold` false leaves out the evidence of what is clear, which a replay never prints.
    static Board judge(
            Board board, List<Breaker> breakers, BreakerReading reading, LocalDate session, boolean isClearTold) {
        Map<String, BreakerAction> raw = new HashMap<>();
        Map<String, String> evidence = new HashMap<>();
        Map<String, Instant> unknown = new HashMap<>();
        List<Latch> latches = new ArrayList<>(board.latches());
        for (Breaker breaker : breakers) {
            Outcome<Measured> figure = breaker.measure(reading);
            BreakerAction action = breaker.ask(figure);
            String words = isClearTold || action != BreakerAction.CONTINUE
                    ? breaker.judge(figure).sentence()
                    : "";
            if (!(figure instanceof Outcome.Ok)) {
                Instant since = board.unknownSince().getOrDefault(breaker.id(), reading.at());
                unknown.put(breaker.id(), since);
                boolean isTolerated = Duration.between(since, reading.at()).compareTo(breaker.tolerance()) < 0;
                BreakerAction last = board.raw().getOrDefault(breaker.id(), action);
                action = isTolerated ? last : action;
            } else {
                latch(latches, breaker, action, new Latched(reading.at(), session, words));
            }
            raw.put(breaker.id(), action);
            evidence.put(breaker.id(), words);
        }
        return board.with(raw, evidence, unknown, latches);
    }

    private record Latched(Instant at, LocalDate session, String evidence) {}

    /// Latches a trip that outlives its reading; a stricter one takes the place of the one before.
    private static void latch(List<Latch> latches, Breaker breaker, BreakerAction action, Latched when) {
        Rearm rearm = breaker.rearm(action);
        boolean outlives = action == BreakerAction.HALT_ALL || rearm.ends() != Rearm.End.READING;
        if (action.compareTo(BreakerAction.REDUCE_SIZE) < 0 || !outlives) {
            return;
        }
        Optional<Latch> held = latches.stream()
                .filter(one -> one.breaker().equals(breaker.id()))
                .findFirst();
        if (held.isPresent() && held.get().action().compareTo(action) >= 0) {
            return;
        }
        held.ifPresent(latches::remove);
        Rearm.End ends = rearm.ends() == Rearm.End.READING ? Rearm.End.OWNER : rearm.ends();
        latches.add(new Latch(breaker.id(), action, when.at(), when.session(), when.evidence(), ends, rearm.closes()));
    }

    /// Counts a close towards the end of what ends by closes: one far enough below its level counts, any other begins
    /// the count anew, and so does one that is not known.
    public static Board close(Board board, List<Breaker> breakers, BreakerReading reading) {
        if (board.latches().isEmpty()) {
            return board;
        }
        List<Latch> counted = new ArrayList<>();
        for (Latch latch : board.latches()) {
            Optional<Breaker> breaker = breakers.stream()
                    .filter(one -> one.id().equals(latch.breaker()))
                    .findFirst();
            counted.add(
                    latch.ends() == Rearm.End.CLOSES && breaker.isPresent()
                            ? latch.left(closesLeft(latch, breaker.get(), reading))
                            : latch);
        }
        return board.with(counted);
    }

    private static int closesLeft(Latch latch, Breaker breaker, BreakerReading reading) {
        Rearm rearm = breaker.rearm(latch.action());
        // Levels may have changed since: without one that asks for as much, the lowest is the one to be under.
        BigDecimal level = breaker.levels()
                .from(latch.action())
                .orElse(breaker.levels().rising().getFirst().at());
        boolean isFarBelow =
                breaker.measure(reading).toOptional().stream().anyMatch(figure -> rearm.isFarBelow(figure, level));
        return isFarBelow ? Math.max(0, latch.closesLeft() - 1) : rearm.closes();
    }

    /// Turns to a new session, once for each: ends the latches whose time has come and takes one step of the ramp.
    ///
    /// A breaker whose latch ends is not clear but not yet judged, which pauses new positions until its first
    /// reading; if that was the last pause or halt, the ramp starts at 0.25. While anything latched pauses
    /// or halts the ramp stands still.
    public static Board openSession(Board board, LocalDate session) {
        return openSession(board, session, RampPace.SESSION);
    }

    /// The same at a pace; at any but a step a session the ramp stands where it stood.
    public static Board openSession(Board board, LocalDate session, RampPace pace) {
        if (board.latches().isEmpty() && board.ramp().compareTo(Weight.ONE) == 0) {
            return board;
        }
        Map<String, BreakerAction> raw = new HashMap<>(board.raw());
        Map<String, String> evidence = new HashMap<>(board.evidence());
        List<Latch> kept = new ArrayList<>();
        boolean endsPause = false;
        for (Latch latch : board.latches()) {
            if (hasEnded(latch, session)) {
                raw.put(latch.breaker(), BreakerAction.PAUSE_NEW);
                evidence.put(latch.breaker(), "Not judged yet in the session of " + session + ".");
                endsPause |= stopsNewRisk(latch);
            } else {
                kept.add(latch);
            }
        }
        boolean starts = endsPause && kept.stream().noneMatch(BoardRules::stopsNewRisk);
        Weight ramp = starts ? RAMP.getFirst() : board.ramp();
        Board turned = board.with(raw, evidence, board.unknownSince(), kept).with(ramp);
        boolean standsStill = endsPause || turned.isHalted() || kept.stream().anyMatch(BoardRules::stopsNewRisk);
        return standsStill || pace != RampPace.SESSION ? turned : turned.with(next(ramp));
    }

    /// One step of the ramp; nothing while anything stops new positions.
    public static Board step(Board board) {
        return board.action().compareTo(BreakerAction.PAUSE_NEW) >= 0 ? board : board.with(next(board.ramp()));
    }

    private static boolean stopsNewRisk(Latch latch) {
        return latch.action().compareTo(BreakerAction.PAUSE_NEW) >= 0;
    }

    /// Halts by hand; a second halt changes nothing, so that the first time and reason stand.
    public static Board halt(Board board, Instant at, String reason) {
        return board.with(board.manualHalt().or(() -> Optional.of(new Halt(at, reason))));
    }

    /// Ends a halt, or what only its owner ends. Only a breaker's stop or a re-base starts the ramp at
    /// 0.25; after a halt by hand alone it goes on from its former step. What ends by closes of its figure
    /// and only pauses stays.
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
        Map<String, Instant> resets = new HashMap<>(board.resets());
        List<Latch> kept = new ArrayList<>();
        boolean fromStart = rebaseIndex.isPresent();
        for (Latch latch : board.latches()) {
            if (latch.ends() == Rearm.End.CLOSES && !hasEnded(latch, session)) {
                kept.add(latch);
                continue;
            }
            raw.put(latch.breaker(), BreakerAction.PAUSE_NEW);
            evidence.put(latch.breaker(), "Not judged yet since the resume.");
            fromStart |= stopsNewRisk(latch);
            if (latch.ends() == Rearm.End.OWNER) {
                resets.put(latch.breaker(), at);
            }
        }
        rebaseIndex.ifPresent(index -> {
            // The fall from an index to itself is nothing, so this is the breaker's reading and no assumption.
            raw.put(PEAK, BreakerAction.CONTINUE);
            evidence.put(PEAK, "Re-based at index " + index.toPlainString() + ".");
        });
        Board resumed = board.with(raw, evidence, board.unknownSince(), kept)
                .with(Optional.<Halt>empty())
                .reset(resets)
                .with(fromStart ? RAMP.getFirst() : board.ramp());
        return Outcome.ok(rebaseIndex
                .map(index -> resumed.rebased(new Rebase(at, session, index, reason)))
                .orElse(resumed));
    }

    private static Optional<Refusal> refusal(
            Board board, LocalDate session, String reason, Optional<BigDecimal> rebaseIndex) {
        if (reason.isBlank()) {
            return Optional.of(Refusal.of(NO_REASON, "A resume needs a reason."));
        }
        if (!board.isHalted() && board.latches().stream().noneMatch(one -> one.ends() == Rearm.End.OWNER)) {
            return Optional.of(Refusal.of(NOT_HALTED, "Nothing is halted, so there is nothing to resume."));
        }
        for (Latch latch : board.latches()) {
            if (holdsByItself(latch) && !hasEnded(latch, session)) {
                return Optional.of(Refusal.of(
                        LATCH_HOLDS,
                        Map.of(
                                "breaker",
                                latch.breaker(),
                                "since",
                                latch.session().toString()),
                        "The halt of " + latch.breaker() + " of " + latch.session() + " holds until "
                                + latch.ends().words() + "."));
            }
        }
        if (rebaseIndex.isPresent() && !board.isHalted()) {
            return Optional.of(Refusal.of(
                    REBASE_UNHALTED,
                    "A re-base is possible only while halted: resume without it, and the peak stays as it is."));
        }
        if (rebaseIndex.isPresent() && rebaseIndex.get().signum() <= 0) {
            return Optional.of(Refusal.of(
                    REBASE_INVALID,
                    "A re-base needs an index above zero, not "
                            + rebaseIndex.get().toPlainString() + "."));
        }
        if (rebaseIndex.isEmpty() && board.latches().stream().anyMatch(one -> one.ends() == Rearm.End.REBASE)) {
            return Optional.of(Refusal.of(
                    NEEDS_REBASE,
                    "The peak halt ends only by a re-base: resume with the re-base ticked to measure from present"
                            + " equity."));
        }
        return Optional.empty();
    }

    /// Whether a halt is not the owner's to end.
    private static boolean holdsByItself(Latch latch) {
        return latch.action() == BreakerAction.HALT_ALL
                && switch (latch.ends()) {
                    case SESSION, WEEK, CLOSES -> true;
                    case READING, OWNER, REBASE -> false;
                };
    }

    private static boolean hasEnded(Latch latch, LocalDate session) {
        return switch (latch.ends()) {
            case SESSION -> session.isAfter(latch.session());
            case WEEK -> monday(session).isAfter(monday(latch.session()));
            case CLOSES -> latch.closesLeft() == 0;
            case READING, OWNER, REBASE -> false;
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Weight next(Weight ramp) {
        return RAMP.stream()
                .filter(step -> step.compareTo(ramp) > 0)
                .findFirst()
                .orElse(Weight.ONE);
    }
}
