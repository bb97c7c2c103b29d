// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.order.Fill;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How much of the record is there and how much of it agrees with others, as counts of what there should be.
final class CompletenessSection implements Section {
    @Override
    public int page() {
        return 6;
    }

    @Override
    public Place place() {
        return Place.LEFT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Completeness and agreement";
    }

    private static final Duration LATE = Duration.ofHours(4);

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Block.Row> rows = new ArrayList<>();
        Predicate<LocalDate> month = day -> YearMonth.from(day).equals(facts.month());
        Predicate<LocalDate> all = day -> true;
        int unstruckMonth = sessions(facts, month) - struck(facts, month);
        int unstruck = sessions(facts, all) - struck(facts, all);
        rows.add(row(
                "Sessions with a record",
                struck(facts, month) + " of " + sessions(facts, month),
                struck(facts, all) + " of " + sessions(facts, all),
                unstruckMonth + unstruck > 0));
        rows.add(row(
                "Records made late (over 4 hours)",
                Long.toString(late(facts, month)),
                Long.toString(late(facts, all)),
                late(facts, all) > 0));
        rows.add(row(
                "Gaps in valuation",
                Long.toString(gaps(facts, month)),
                Long.toString(gaps(facts, all)),
                gaps(facts, all) > 0));
        rows.add(row("Sessions valued from the statement", Print.NONE, Print.NONE, false));
        rows.add(row("Restatements", Print.NONE, Print.NONE, false));
        rows.add(row("Changes of method", Print.NONE, Print.NONE, false));
        rows.add(row(
                "Executions with their commission",
                costed(facts, month) + " of " + executed(facts, month),
                costed(facts, all) + " of " + executed(facts, all),
                costed(facts, all) < executed(facts, all)));
        rows.add(row("Trades matched to statement", Print.NONE, Print.NONE, false));
        rows.add(row("Cash lines matched to statement", Print.NONE, Print.NONE, false));
        rows.add(row("Daily values within £5.00 of statement", Print.NONE, Print.NONE, false));
        rows.add(row("Outside time stamps, two authorities", "none", "none", false));
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("", 48),
                                Block.Column.right(Print.longMonth(facts.month().getMonthValue()), 20),
                                Block.Column.right("Since start", 19)),
                        true,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE, "—: not yet counted; no statement is imported and no record is sealed."));
    }

    private static Block.Row row(String label, String month, String start, boolean fails) {
        return fails
                ? Block.Row.of(Block.Cell.bold(label), Block.Cell.bold(month), Block.Cell.bold(start))
                : Block.Row.of(Block.Cell.of(label), Block.Cell.of(month), Block.Cell.of(start));
    }

    /// Sessions of the venue's calendar from the start of the record to its last session of the month.
    static List<LocalDate> due(ReportFacts facts) {
        TradingCalendar calendar = TradingCalendar.of(facts.input().venue());
        return facts.start()
                .datesUntil(facts.end().plusDays(1))
                .filter(calendar::isSession)
                .toList();
    }

    private static int sessions(ReportFacts facts, Predicate<LocalDate> which) {
        return (int) due(facts).stream().filter(which).count();
    }

    private static int struck(ReportFacts facts, Predicate<LocalDate> which) {
        return (int) due(facts).stream()
                .filter(which)
                .filter(day ->
                        facts.strikes().stream().anyMatch(one -> one.session().equals(day)))
                .count();
    }

    private static long late(ReportFacts facts, Predicate<LocalDate> which) {
        return facts.strikes().stream()
                .filter(one -> which.test(one.session()))
                .filter(one -> isLate(facts, one))
                .count();
    }

    static boolean isLate(ReportFacts facts, Strike strike) {
        Optional<Session> session = TradingCalendar.of(facts.input().venue()).session(strike.session());
        return session.filter(one ->
                        Duration.between(one.strike(), strike.valuation().at()).compareTo(LATE) > 0)
                .isPresent();
    }

    private static long gaps(ReportFacts facts, Predicate<LocalDate> which) {
        return facts.strikes().stream()
                .filter(one -> which.test(one.session()) && !one.isKnown())
                .count();
    }

    private static List<Fill> fills(ReportFacts facts, Predicate<LocalDate> which) {
        return facts.fills().stream()
                .filter(one -> which.test(facts.day(one.at())))
                .toList();
    }

    private static long executed(ReportFacts facts, Predicate<LocalDate> which) {
        return fills(facts, which).size();
    }

    private static long costed(ReportFacts facts, Predicate<LocalDate> which) {
        return fills(facts, which).stream()
                .filter(one -> facts.input().commissions().containsKey(one.id().root()))
                .count();
    }
}
