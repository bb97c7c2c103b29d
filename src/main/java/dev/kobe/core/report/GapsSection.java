// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// Sessions without a record or without a value and records made late, oldest first, with what is known of the reason.
final class GapsSection implements Section {
    @Override
    public int page() {
        return 6;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Every gap and restatement since " + Print.longDate(facts.start());
    }

    private static final int MOST = 8;

    @Override
    public List<Block> compose(ReportFacts facts) {
        TreeMap<LocalDate, String> gaps = new TreeMap<>();
        CompletenessSection.due(facts).forEach(day -> gaps.put(day, "No record."));
        for (Strike one : facts.strikes()) {
            gaps.remove(one.session());
            if (!one.isKnown()) {
                gaps.put(
                        one.session(),
                        "No value: " + String.join(" ", one.valuation().missing())
                                + " The next return spans it and enters no volatility.");
            } else if (CompletenessSection.isLate(facts, one)) {
                gaps.put(one.session(), "Record made more than four hours after the close.");
            }
        }
        if (gaps.isEmpty()) {
            return List.of(
                    Block.Paragraph.of(Block.Style.BODY, "None."),
                    Block.Paragraph.of(
                            Block.Style.NOTE,
                            "Restatements are not recorded as such yet; corrections post on the day they"
                                    + " arrive."));
        }
        int earlier = gaps.size() > MOST ? gaps.size() - MOST + 1 : 0;
        List<Block.Row> rows = gaps.entrySet().stream()
                .skip(earlier)
                .map(one -> Block.Row.of(Block.Cell.bold(Print.date(one.getKey())), Block.Cell.of(one.getValue())))
                .toList();
        return List.of(
                new Block.Table(
                        List.of(Block.Column.left("", 19), Block.Column.left("", 68)), false, Block.Table.USUAL, rows),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        (earlier == 0 ? "" : earlier + " earlier, in the desk’s journal. ")
                                + "Nothing has been removed or reordered. Restatements are not recorded as such yet;"
                                + " corrections post on the day they arrive."));
    }
}
