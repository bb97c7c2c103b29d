// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.breaker.Breakers;
import dev.kobe.core.breaker.DrawdownBases;
import dev.kobe.core.breaker.Measured;
import dev.kobe.core.breaker.Scale;
import dev.kobe.core.breaker.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every breaker with its levels, the worst it saw at a close of the month and of the record, and where it stands.
final class BreakersSection implements Section {
    /// What the breakers read at the close of a session.
    private record Seen(LocalDate session, BreakerReading reading) {}

    @Override
    public int page() {
        return 5;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Breakers: limits, what they saw, what they did";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "levels in the order alert / reduce / pause new / halt";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Seen> readings = readings(facts);
        String month = Print.longMonth(facts.month().getMonthValue());
        List<Block.Row> rows = Breakers.all(facts.input().limits()).stream()
                .map(breaker -> row(facts, breaker, readings))
                .toList();
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("Breaker", 37),
                                Block.Column.left("Levels", 36),
                                Block.Column.right("Worst, " + month, 17),
                                Block.Column.right("Since start", 17),
                                Block.Column.left("Now", 20),
                                Block.Column.left("What it did", 53)),
                        true,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(Block.Style.NOTE, note(facts)));
    }

    private static String note(ReportFacts facts) {
        List<String> sentences = new ArrayList<>();
        facts.board().ifPresent(board -> {
            board.latches().forEach(one -> sentences.add(one.evidence()));
            board.manualHalt()
                    .ifPresent(halt -> sentences.add("The owner halted the desk on "
                            + Print.longDate(facts.day(halt.at())) + ": " + halt.reason() + "."));
            board.rebase()
                    .ifPresent(rebase -> sentences.add("The peak is measured anew since "
                            + Print.longDate(rebase.session()) + ": " + rebase.reason() + "."));
        });
        sentences.add("Worst values are those of the sessions’ closes; a reading during a session can be worse.");
        sentences.add(
                facts.board().isPresent()
                        ? "Now: as of this report’s last record."
                        : "Now: as read at the month’s last close; what was latched then is not kept.");
        List<String> unwatched = Breakers.ALL.stream()
                .filter(one -> facts.input().limits().unwatched().containsKey(one.id()))
                .map(Breaker::title)
                .toList();
        if (!unwatched.isEmpty()) {
            sentences.add("Not watched: " + String.join(", ", unwatched) + ".");
        }
        sentences.add("What a stop cost or saved is not measured yet.");
        return String.join(" ", sentences);
    }

    /// What the breakers saw at each known close of the record.
    private static List<Seen> readings(ReportFacts facts) {
        Optional<Board.Rebase> rebase = facts.input().board().rebase();
        List<Seen> readings = new ArrayList<>();
        List<Strike> strikes = facts.strikes();
        for (int at = 0; at < strikes.size(); at++) {
            Strike one = strikes.get(at);
            if (one.isKnown()) {
                BreakerReading reading = BreakerReading.of(
                        one.valuation().at(),
                        DrawdownBases.reading(
                                strikes.subList(0, at + 1),
                                rebase.filter(made ->
                                        !made.at().isAfter(one.valuation().at())),
                                one.session(),
                                Optional.of(one.index()),
                                Optional.empty(),
                                ""));
                readings.add(new Seen(one.session(), reading));
            }
        }
        return readings;
    }

    /// The sessions of the month whose close was at or over a breaker’s halt.
    static List<LocalDate> halts(ReportFacts facts) {
        return readings(facts).stream()
                .filter(seen -> isInMonth(facts, seen))
                .filter(seen -> Breakers.all(facts.input().limits()).stream()
                        .anyMatch(one -> one.judge(seen.reading()).action() == BreakerAction.HALT_ALL))
                .map(Seen::session)
                .toList();
    }

    private static boolean isInMonth(ReportFacts facts, Seen seen) {
        return YearMonth.from(seen.session()).equals(facts.month());
    }

    private static Block.Row row(ReportFacts facts, Breaker breaker, List<Seen> readings) {
        Optional<BreakerAction> now = facts.board()
                .flatMap(board -> board.action(breaker.id()))
                .or(() -> isRead(breaker, readings)
                        ? Optional.of(
                                breaker.judge(readings.getLast().reading()).action())
                        : Optional.empty());
        return Block.Row.of(
                Block.Cell.of(breaker.title() + unit(breaker)),
                Block.Cell.of(levels(breaker)),
                Block.Cell.of(worst(breaker, readings.stream().filter(one -> isInMonth(facts, one)))),
                Block.Cell.of(worst(breaker, readings.stream())),
                now.map(BreakersSection::state).orElseGet(() -> Block.Cell.of("not judged")),
                Block.Cell.definition(did(facts, breaker, readings)));
    }

    private static String unit(Breaker breaker) {
        return switch (breaker.scale()) {
            case PERCENT -> ", %";
            case BASIS_POINTS -> ", bps";
            case SECONDS -> ", s";
            case POINTS, COUNT, COEFFICIENT -> "";
        };
    }

    /// Whether a figure of it was kept at any close: what was only read during sessions was not.
    private static boolean isRead(Breaker breaker, List<Seen> readings) {
        return readings.stream()
                .anyMatch(one -> breaker.measure(one.reading()).toOptional().isPresent());
    }

    /// `1.0 / — / — / 2.0`; of several alerts all: `15, 25, 100 / — / 50 / —`.
    private static String levels(Breaker breaker) {
        return Stream.of(
                        BreakerAction.ALERT_ONLY,
                        BreakerAction.REDUCE_SIZE,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.HALT_ALL)
                .map(action -> breaker.levels().rising().stream()
                        .filter(level -> level.action() == action)
                        .map(level -> Print.level(shown(breaker, level.at()), places(breaker)))
                        .collect(Collectors.joining(", ")))
                .map(levels -> levels.isEmpty() ? Print.NONE : levels)
                .collect(Collectors.joining(" / "));
    }

    private static int places(Breaker breaker) {
        return switch (breaker.scale()) {
            case PERCENT -> 1;
            case COEFFICIENT -> 2;
            case POINTS, COUNT, BASIS_POINTS, SECONDS -> 0;
        };
    }

    private static String worst(Breaker breaker, Stream<Seen> readings) {
        return readings.map(Seen::reading)
                .flatMap(reading -> breaker.measure(reading).toOptional().stream())
                .map(Measured::value)
                .max(BigDecimal::compareTo)
                .map(worst -> Print.level(Math.max(0, shown(breaker, worst)), 2))
                .orElse(Print.NONE);
    }

    private static double shown(Breaker breaker, BigDecimal figure) {
        return breaker.scale() == Scale.PERCENT ? figure.doubleValue() * 100 : figure.doubleValue();
    }

    private static Block.Cell state(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> marked("normal", Block.Cell.Shape.RING);
            case ALERT_ONLY -> marked("ALERT", Block.Cell.Shape.TRIANGLE);
            case REDUCE_SIZE -> marked("REDUCED", Block.Cell.Shape.TRIANGLE);
            case PAUSE_NEW -> marked("PAUSED", Block.Cell.Shape.TRIANGLE);
            case HALT_ALL -> marked("HALTED", Block.Cell.Shape.HEXAGON);
        };
    }

    private static Block.Cell marked(String word, Block.Cell.Shape shape) {
        return new Block.Cell(word, Block.Cell.Tone.INK, Optional.of(shape));
    }

    private static String did(ReportFacts facts, Breaker breaker, List<Seen> readings) {
        Optional<Board.Latch> latch = facts.board().stream()
                .flatMap(board -> board.latches().stream())
                .filter(one -> one.breaker().equals(breaker.id()))
                .findFirst();
        if (latch.isPresent()) {
            return "holds the desk since " + Print.longDate(latch.get().session());
        }
        if (!readings.isEmpty() && !isRead(breaker, readings)) {
            return "not read at a close";
        }
        long halted = at(breaker, readings, BreakerAction.HALT_ALL);
        long alerted = readings.stream()
                        .filter(one -> breaker.judge(one.reading()) instanceof Verdict.Tripped)
                        .count()
                - halted;
        if (halted > 0) {
            return halted + (halted == 1 ? " close" : " closes") + " at its halt since start, " + alerted + " at alert";
        }
        return alerted == 0
                ? "never reached at a close"
                : alerted + (alerted == 1 ? " close" : " closes") + " at alert since start; an alert changes no order";
    }

    private static long at(Breaker breaker, List<Seen> readings, BreakerAction action) {
        return readings.stream()
                .filter(one -> breaker.judge(one.reading()).action() == action)
                .count();
    }
}
