// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.breaker.Board;
import dev.kobe.core.performance.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The month in one paragraph of a fixed template, as far as its numbers exist: no adjectives, at most 120 words.
final class SummarySection implements Section {
    private static final BigDecimal FLAT = new BigDecimal("0.0005");

    @Override
    public int page() {
        return 1;
    }

    @Override
    public String title(ReportFacts facts) {
        return "";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(result(facts));
        facts.account().ifPresent(account -> sentences.add(money(facts, account)));
        sentences.add(trading(facts));
        sentences.add(breakers(facts));
        ReportFacts.Period since = facts.sinceStart();
        since.desk()
                .ifPresent(desk -> sentences.add("Since " + Print.longDate(facts.start()) + " the desk returned "
                        + Print.percent(desk)
                        + since.benchmark()
                                .map(other -> " against " + Print.percent(other) + " for the benchmark.")
                                .orElse("; the benchmark of that stretch is not known.")));
        Optional<Intervals.Range> sharpe = KeyFiguresSection.sharpeRange(facts);
        String lead = sharpe.map(range -> "With 95 % confidence its Sharpe ratio"
                        + (facts.daily().days().size() < 63 ? ", from few sessions," : "") + " lies between "
                        + Print.signed(range.low(), 2) + " and " + Print.signed(range.high(), 2) + ": ")
                .orElse("There are too few sessions for a Sharpe ratio: ");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Block.Style.SUMMARY,
                List.of(
                        new Block.Run(String.join(" ", sentences) + " " + lead, false),
                        new Block.Run("whether the strategy has an edge is too early to say.", true))));
        // Nobody can tell what the owner's own words give away, so a copy for others has none of them.
        facts.input().note().filter(note -> !facts.isShareable()).ifPresent(note -> blocks.add(note(facts, note)));
        return blocks;
    }

    private static Block note(ReportFacts facts, TraderNote note) {
        String sealed = Print.date(facts.day(note.sealedAt()));
        return new Block.Paragraph(
                Block.Style.SUMMARY,
                List.of(
                        new Block.Run("Trader's note, sealed " + sealed + ". ", true),
                        new Block.Run(note.line(), false)));
    }

    private static String result(ReportFacts facts) {
        ReportFacts.Period month = facts.monthPeriod();
        String name = Print.longMonth(facts.month().getMonthValue());
        if (month.desk().isEmpty()) {
            return "There is no return of " + name + " yet: the record has fewer than two sessions with a value.";
        }
        return "The desk " + moved(month.desk().get(), "") + " in " + name
                + month.benchmark()
                        .map(other -> " while its benchmark " + moved(other, "") + ".")
                        .orElse("; its benchmark is not known.");
    }

    /// `lost 1.38 %`, `gained 0.90 %`, `was flat (+0.01 %)`.
    static String moved(BigDecimal ratio, String nothing) {
        if (ratio.abs().compareTo(FLAT) <= 0) {
            return "was flat (" + Print.percent(ratio) + ")" + nothing;
        }
        return (ratio.signum() < 0 ? "lost " : "gained ")
                + Print.level(ratio.abs().movePointRight(2), 2) + " %";
    }

    private static String money(ReportFacts facts, ReportFacts.Account account) {
        if (facts.isShareable()) {
            return "Which causes made it is not measured yet.";
        }
        String amount = facts.amounts().words(account.result().amount());
        String moved = account.result().isZero()
                ? "In money it was unchanged"
                : "In money it " + (account.result().isNegative() ? "lost " : "gained ") + amount;
        return moved + "; which causes made it is not measured yet.";
    }

    private static String trading(ReportFacts facts) {
        List<OrderCosts.OrderCost> orders = facts.costs().of(facts, facts.month());
        String name = Print.longMonth(facts.month().getMonthValue());
        if (orders.isEmpty()) {
            return "There were no orders in " + name + ".";
        }
        String count = Print.count(orders.size(), "order", "orders");
        String sentence = Character.toUpperCase(count.charAt(0)) + count.substring(1);
        return OrdersSection.total(orders)
                .map(cost -> sentence + (cost.signum() < 0 ? " saved " : " cost ")
                        + facts.amounts().words(cost)
                        + (facts.isShareable() ? " of opening value" : "") + " in shortfall and commission.")
                .orElse(sentence + (orders.size() == 1 ? " was" : " were")
                        + " placed; the cost is not known in full yet.");
    }

    private static String breakers(ReportFacts facts) {
        Optional<Board.Latch> latch = facts.board().stream()
                .flatMap(board -> board.latches().stream())
                .findFirst();
        if (latch.isPresent()) {
            return "A breaker has held the desk since "
                    + Print.longDate(latch.get().session()) + ".";
        }
        List<String> stretches = Stretches.inMonth(facts).stream()
                .map(Stretches.Stretch::ofTheDesk)
                .toList();
        if (!stretches.isEmpty()) {
            return "The desk was " + String.join(", ", stretches) + ".";
        }
        return BreakersSection.halts(facts).isEmpty()
                ? "No breaker halted the desk."
                : "The month reached a breaker’s halt on "
                        + Print.longDate(BreakersSection.halts(facts).getFirst()) + ".";
    }

    /// The figure of a name, where the record is long enough for any.
    static Optional<Figure> figure(ReportFacts facts, String name) {
        return facts.performance().toOptional().map(one -> one.figure(name));
    }
}
