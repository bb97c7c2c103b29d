// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever happens in whatever order, the board gets milder only by what is written down: a figure
/// known and under its level, a session that ends a latch, a step of the ramp, or a resume. What a
/// figure asks for is stated here anew, from the mission's limits, and so is what ends a latch.
class BoardSequenceTest {
    private static final String DAY = "drawdown.day";
    private static final String WEEK = "drawdown.week";
    private static final String PEAK = "drawdown.peak";
    private static final String VIX = "vix";
    private static final String STREAK = "streak.losses";

    private static final List<Breaker> BREAKERS = List.of(
            new DayDrawdownBreaker(DayDrawdownBreaker.USUAL),
            new WeekDrawdownBreaker(WeekDrawdownBreaker.USUAL),
            new PeakDrawdownBreaker(PeakDrawdownBreaker.USUAL),
            new VixBreaker(VixBreaker.USUAL),
            new LossStreakBreaker(LossStreakBreaker.USUAL));

    private static final List<String> RAMP = List.of("0.25", "0.5", "0.75", "1");

    /// Something that happens to the board.
    sealed interface Step {
        /// A reading; below zero a part of it is not known. `minutes` have passed since the step before.
        record Read(int fall, int vix, int losses, int minutes) implements Step {}

        /// A close, with the VIX of then.
        record Close(int vix) implements Step {}

        /// The first session so many days later.
        record Turn(int days) implements Step {}

        record Halt() implements Step {}

        record Resume(boolean rebased, boolean reasoned) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<Integer> fall = Arbitraries.integers().between(-1, 14);
        Arbitrary<Integer> vix = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(-1)),
                Tuple.of(9, Arbitraries.integers().between(12, 46)));
        Arbitrary<Integer> losses = Arbitraries.integers().between(-1, 9);
        Arbitrary<Step> read = Combinators.combine(
                        fall, vix, losses, Arbitraries.integers().between(0, 20))
                .as(Step.Read::new);
        Arbitrary<Step> close = vix.map(Step.Close::new);
        Arbitrary<Step> turn = Arbitraries.integers().between(1, 4).map(Step.Turn::new);
        Arbitrary<Step> resume = Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(true, true, true, false))
                .as(Step.Resume::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, read),
                        Tuple.of(3, close),
                        Tuple.of(4, turn),
                        Tuple.of(1, Arbitraries.create(Step.Halt::new)),
                        Tuple.of(2, resume))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 10_000)
    void theBoardGetsMilderOnlyByWhatIsWrittenDown(@ForAll("sequences") List<Step> steps) {
        Desk desk = new Desk();
        steps.forEach(desk::live);
    }

    /// A board with its day and instant, and the closes that were far enough under the level that the VIX tripped.
    private static final class Desk {
        private Board board = Board.clear();
        private LocalDate session = LocalDate.of(2026, 3, 9);
        private Instant now = Instant.parse("2026-03-09T10:00:00Z");
        private final Map<BigDecimal, Integer> calmCloses = new HashMap<>();

        void live(Step step) {
            switch (step) {
                case Step.Read read -> read(read);
                case Step.Close close -> close(close);
                case Step.Turn turn -> turn(turn);
                case Step.Halt halt -> halt();
                case Step.Resume resume -> resume(resume);
            }
        }

        private void read(Step.Read read) {
            now = now.plus(Duration.ofMinutes(read.minutes()));
            Board before = board;
            board = BoardRules.judge(board, BREAKERS, reading(read), session);

            for (Breaker one : BREAKERS) {
                BreakerAction asks = board.action(one.id()).orElseThrow();
                Optional<BreakerAction> asked = asked(one.id(), read);
                asked.ifPresent(least -> assertThat(asks).isGreaterThanOrEqualTo(least));
                before.latch(one.id()).ifPresent(held -> assertThat(
                                board.latch(one.id()).orElseThrow().action())
                        .isGreaterThanOrEqualTo(held.action()));
                if (asked.isEmpty()) {
                    assertThat(asks)
                            .as("what is not known is no milder than what was, or pauses")
                            .isGreaterThanOrEqualTo(before.action(one.id()).orElse(BreakerAction.PAUSE_NEW));
                }
                if (asked.filter(BreakerAction.HALT_ALL::equals).isPresent()) {
                    assertThat(board.latch(one.id()).orElseThrow().action()).isEqualTo(BreakerAction.HALT_ALL);
                }
            }
            // A new or stricter latch of the VIX waits for two closes of its own.
            if (!board.latch(VIX)
                    .map(Board.Latch::action)
                    .equals(before.latch(VIX).map(Board.Latch::action))) {
                calmCloses.clear();
            }
            assertThat(board.ramp()).isEqualTo(before.ramp());
            assertThat(board.manualHalt()).isEqualTo(before.manualHalt());
        }

        private void close(Step.Close close) {
            BreakerAction before = board.action();
            board = BoardRules.close(board, BREAKERS, reading(new Step.Read(0, close.vix(), 0, 0)));

            assertThat(board.action()).as("a close alone ends nothing").isEqualTo(before);
            for (int level : List.of(25, 30, 40)) {
                boolean isCalm = close.vix() >= 0 && close.vix() * 10 < level * 9;
                calmCloses.merge(BigDecimal.valueOf(level), 1, (had, one) -> isCalm ? had + one : 0);
                if (!isCalm) {
                    calmCloses.put(BigDecimal.valueOf(level), 0);
                }
            }
        }

        private void turn(Step.Turn turn) {
            LocalDate former = session;
            session = session.plusDays(turn.days());
            now = now.plus(Duration.ofDays(turn.days()));
            Board before = board;
            board = BoardRules.openSession(board, session);

            for (Board.Latch latch : before.latches()) {
                if (board.latch(latch.breaker()).isEmpty()) {
                    assertThat(hasEnded(latch))
                            .as(latch.breaker() + " of " + former)
                            .isTrue();
                    assertThat(board.action(latch.breaker()))
                            .as("not judged yet")
                            .contains(BreakerAction.PAUSE_NEW);
                } else {
                    assertThat(hasEnded(latch)).isFalse();
                }
            }
            BreakerAction least =
                    before.action().compareTo(BreakerAction.PAUSE_NEW) >= 0 ? BreakerAction.PAUSE_NEW : before.action();
            assertThat(board.action()).isGreaterThanOrEqualTo(least);
            boolean stops = board.manualHalt().isPresent()
                    || before.latches().stream().anyMatch(one -> one.action().compareTo(BreakerAction.PAUSE_NEW) >= 0);
            int step = RAMP.indexOf(step(board));
            int was = RAMP.indexOf(step(before));
            assertThat(step).isLessThanOrEqualTo(stops ? was : Math.min(3, was + 1));
        }

        private void halt() {
            Board before = board;
            board = BoardRules.halt(board, now, "by hand");

            assertThat(board.isHalted()).isTrue();
            assertThat(board.latches()).isEqualTo(before.latches());
            assertThat(board.ramp()).isEqualTo(before.ramp());
        }

        private void resume(Step.Resume resume) {
            Board before = board;
            Outcome<Board> answer = BoardRules.resume(
                    board,
                    now,
                    session,
                    resume.reasoned() ? "looked at it" : " ",
                    resume.rebased() ? Optional.of(new BigDecimal("0.9")) : Optional.empty());
            boolean holds = before.latches().stream()
                    .anyMatch(one -> one.action() == BreakerAction.HALT_ALL
                            && List.of(DAY, WEEK, VIX).contains(one.breaker())
                            && !hasEnded(one));
            boolean wantsRebase = before.latch(PEAK).isPresent() && !resume.rebased();
            boolean isNothing = !before.isHalted() && before.latch(STREAK).isEmpty();
            boolean rebasesUnhalted = resume.rebased() && !before.isHalted();
            if (!resume.reasoned() || holds || wantsRebase || isNothing || rebasesUnhalted) {
                assertThat(answer).isInstanceOf(Outcome.Refused.class);
                return;
            }
            board = answer.orThrow();
            assertThat(board.manualHalt()).isEmpty();
            assertThat(board.latch(PEAK)).isEmpty();
            assertThat(board.latch(STREAK)).isEmpty();
            boolean stopped = before.latches().stream()
                    .anyMatch(one -> one.action().compareTo(BreakerAction.PAUSE_NEW) >= 0
                            && board.latch(one.breaker()).isEmpty());
            assertThat(step(board)).isEqualTo(stopped || resume.rebased() ? "0.25" : step(before));
            for (Board.Latch latch : before.latches()) {
                boolean isRebased = latch.breaker().equals(PEAK);
                assertThat(board.action(latch.breaker()).orElseThrow())
                        .as("no new risk before " + latch.breaker() + " has been judged again")
                        .isGreaterThanOrEqualTo(
                                isRebased || board.latch(latch.breaker()).isPresent()
                                        ? BreakerAction.CONTINUE
                                        : BreakerAction.PAUSE_NEW);
            }
        }

        private boolean hasEnded(Board.Latch latch) {
            return switch (latch.breaker()) {
                case DAY -> session.isAfter(latch.session());
                case WEEK -> week(session) != week(latch.session());
                case VIX -> calmCloses.getOrDefault(level(latch.action()), 0) >= 2;
                default -> false;
            };
        }

        private static int week(LocalDate day) {
            return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }

        private static BigDecimal level(BreakerAction action) {
            return switch (action) {
                case REDUCE_SIZE -> BigDecimal.valueOf(25);
                case PAUSE_NEW -> BigDecimal.valueOf(30);
                default -> BigDecimal.valueOf(40);
            };
        }

        private static String step(Board board) {
            return board.ramp().value().stripTrailingZeros().toPlainString();
        }

        /// What the mission's limits ask of a reading; empty where the figure is not known.
        private static Optional<BreakerAction> asked(String breaker, Step.Read read) {
            return switch (breaker) {
                case DAY -> known(read.fall()).map(fall -> halt(fall >= 2));
                case WEEK -> known(read.fall()).map(fall -> halt(fall >= 5));
                case PEAK -> known(read.fall()).map(fall -> halt(fall >= 10));
                case VIX ->
                    known(read.vix())
                            .map(vix -> vix >= 40
                                    ? BreakerAction.HALT_ALL
                                    : vix >= 30
                                            ? BreakerAction.PAUSE_NEW
                                            : vix >= 25 ? BreakerAction.REDUCE_SIZE : BreakerAction.CONTINUE);
                // What the owner has resumed counts anew, so that only the first of it is stated here.
                default -> known(read.losses()).map(losses -> BreakerAction.CONTINUE);
            };
        }

        private static Optional<Integer> known(int figure) {
            return figure < 0 ? Optional.empty() : Optional.of(figure);
        }

        private static BreakerAction halt(boolean isReached) {
            return isReached ? BreakerAction.HALT_ALL : BreakerAction.CONTINUE;
        }

        private BreakerReading reading(Step.Read read) {
            Optional<BigDecimal> one = Optional.of(BigDecimal.ONE);
            Optional<BigDecimal> index =
                    known(read.fall()).map(fall -> BigDecimal.ONE.subtract(BigDecimal.valueOf(fall, 2)));
            return BreakerReading.of(now, new EquityReading(index, one, one, one, Optional.empty(), "No mark."))
                    .withVolatility(known(read.vix())
                            .map(vix -> Outcome.ok(new VolatilityReading(
                                    BigDecimal.valueOf(vix), "now", Optional.empty(), Optional.empty())))
                            .orElseGet(() -> Outcome.missing("volatility", "No VIX.")))
                    .withTrades(known(read.losses())
                            .map(losses -> Outcome.ok(new TradesReading(session, losses(losses), board.resets())))
                            .orElseGet(() -> Outcome.missing("trades", "No trades.")));
        }

        private List<TradesReading.ClosedLine> losses(int count) {
            return IntStream.range(0, count)
                    .mapToObj(at -> new TradesReading.ClosedLine(
                            "T/" + at, now.minusSeconds(count - at), session, BigDecimal.valueOf(-5)))
                    .toList();
        }
    }
}
