// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement;
import dev.kobe.core.record.Statement.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an activity statement as CSV: sections, each with its own titles; totals and subtotals are no rows.
final class ActivityCsv {
    private static final int FIRST_CELL = 2;

    /// The section whose total is its only figure of use.
    private static final String WITH_TOTAL = "Net Asset Value";

    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, List<String>> titles = new HashMap<>();
    private final Map<String, StatementDraft> drafts = new LinkedHashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final StatementDraft head;

    private ActivityCsv(StatementDraft head) {
        this.head = head;
        CsvSections.ALL.forEach(one -> sections.put(one.name(), one));
    }

    /// Whether the first line is that of an activity statement.
    static boolean looksLike(String text) {
        return text.lines()
                .findFirst()
                .filter(line -> line.matches("[A-Z][^,]*,Header,.*"))
                .isPresent();
    }

    /// Reads the text of a file, or throws a [Fault].
    static List<Statement> read(String text) {
        List<CsvLines.Line> lines = CsvLines.of(text);
        ActivityCsv reading = new ActivityCsv(new StatementDraft(account(lines)));
        lines.forEach(reading::line);
        return reading.drafts().stream().map(StatementDraft::statement).toList();
    }

    /// The account of the whole file; it stands before most rows but need not.
    private static Optional<String> account(List<CsvLines.Line> lines) {
        return lines.stream()
                .map(CsvLines.Line::cells)
                .filter(cells -> cells.size() == 4
                        && cells.subList(0, 3).equals(List.of("Account Information", "Data", "Account")))
                .map(cells -> cells.get(3))
                .findFirst();
    }

    /// Where rows name their accounts and the file names none, what stands beside them is told with the first
    /// account; a record that nobody is named for would be lost or counted for the wrong one.
    private List<StatementDraft> drafts() {
        List<StatementDraft> all = new ArrayList<>(drafts.values());
        if (head.account.isPresent() || all.isEmpty()) {
            all.addFirst(head);
        } else {
            if (head.hasRecords()) {
                throw new Fault(
                        " names accounts in some of its rows and none in others; allowed: a statement that names the"
                                + " account of every row, or of the whole file.");
            }
            all.getFirst().alsoReadOver(head);
        }
        return all;
    }

    private void line(CsvLines.Line line) {
        List<String> cells = line.cells();
        if (cells.size() <= FIRST_CELL) {
            throw new Fault(
                    line.number(), "as a whole", String.join(",", cells), "a section, Header or Data, and its cells");
        }
        String section = cells.getFirst();
        switch (cells.get(1)) {
            case "Header" -> header(section, cells.subList(FIRST_CELL, cells.size()));
            case "Data" -> data(line, section);
            case "SubTotal", "Total", "Notes" -> head.readOver(cells.get(1));
            default -> throw new Fault(line.number(), section, cells.get(1), "Header, Data, SubTotal, Total or Notes");
        }
    }

    private void header(String section, List<String> cells) {
        titles.put(section, cells);
        Optional.ofNullable(sections.get(section)).flatMap(Section::part).ifPresent(head::tells);
    }

    private void data(CsvLines.Line line, String section) {
        List<String> cells = line.cells().subList(FIRST_CELL, line.cells().size());
        List<String> named = Optional.ofNullable(titles.get(section))
                .orElseThrow(() -> new Fault(line.number(), section, "Data", "a Header line of the section above it"));
        if (cells.getFirst().startsWith("Total") && !WITH_TOTAL.equals(section)) {
            head.readOver("Total");
            total(section, cells);
            return;
        }
        if (cells.size() > named.size()) {
            throw new Fault(
                    line.number(),
                    section,
                    cells.size() + " cells",
                    "no more than the " + named.size() + " of its header");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(named.get(i), cells.get(i));
        }
        read(section, new Row(line.number(), section, row));
    }

    /// A section's own total must be what its rows since the last one add up to; totals in another currency
    /// are not held against anything.
    private void total(String section, List<String> cells) {
        Optional<BigDecimal> rows = Optional.ofNullable(sums.remove(section));
        if (rows.isPresent() && cells.getFirst().equals("Total")) {
            Optional<BigDecimal> said = new Row(0, section, Map.of("Amount", cells.getLast())).optionalNumber("Amount");
            said.filter(total -> total.compareTo(rows.get()) != 0)
                    .ifPresent(total -> head.remark("The rows of " + section + " add up to "
                            + rows.get().toPlainString() + ", its own total says " + total.toPlainString() + "."));
        }
    }

    private void read(String section, Row row) {
        Optional<Section> known = Optional.ofNullable(sections.get(section));
        if (known.isEmpty()) {
            head.readOver(section);
            return;
        }
        StatementDraft draft = section.equals("Account Information")
                ? head
                : row.text("Account")
                        .filter(one -> !head.account.equals(Optional.of(one)))
                        .map(this::draft)
                        .orElse(head);
        known.get().reading().row(row, draft);
        if (known.get().part().filter(Part.CASH::equals).isPresent()) {
            sums.merge(section, row.number("Amount"), BigDecimal::add);
        }
    }

    private StatementDraft draft(String account) {
        return drafts.computeIfAbsent(account, of -> {
            StatementDraft draft = new StatementDraft(Optional.of(of));
            CsvSections.ALL.stream()
                    .filter(one -> titles.containsKey(one.name()))
                    .forEach(one -> one.part().ifPresent(draft::tells));
            return draft;
        });
    }
}
