// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.performance.Drawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The deepest falls from a peak to its recovery, the start counting as the first peak.
final class DrawdownsSection implements Section {
    @Override
    public int page() {
        return 2;
    }

    @Override
    public Place place() {
        return Place.FULL;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Five deepest drawdowns";
    }

    private static final int MOST = 5;

    @Override
    public String remark(ReportFacts facts) {
        return "peak to recovery of the desk; benchmark over the same peak-to-trough dates";
    }

    /// One fall by the places of its peak, its trough and, unless it is open, its recovery in the curve.
    record Fall(int peak, int trough, Optional<Integer> back, double depth) {}

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Drawdown.Level> curve = facts.curve();
        List<Fall> falls = falls(curve).stream()
                .sorted(Comparator.comparingDouble(Fall::depth))
                .limit(MOST)
                .toList();
        if (falls.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY,
                    curve.size() < 2
                            ? "Not yet: fewer than two sessions have a value."
                            : "None: every session’s index was at its peak."));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (int at = 0; at < falls.size(); at++) {
            rows.add(row(at + 1, falls.get(at), curve, facts));
        }
        return List.of(
                new Block.Table(
                        List.of(
                                Block.Column.left("", 7),
                                Block.Column.left("Peak", 24),
                                Block.Column.left("Trough", 24),
                                Block.Column.left("Recovered", 24),
                                Block.Column.right("Depth, %", 17),
                                Block.Column.right("Benchmark, %", 20),
                                Block.Column.right("Sessions down", 20),
                                Block.Column.right("Sessions back", 20),
                                Block.Column.right("Calendar days", 24)),
                        true,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        "Days without trading do not count as sessions. An open drawdown is counted to the last date."
                                + (falls.size() < MOST ? " As many as there have been." : "")
                                + " Calmar ratio is shown from 36 months (Young, 1991)."));
    }

    /// Every fall of a curve in order of time.
    static List<Fall> falls(List<Drawdown.Level> curve) {
        List<Fall> falls = new ArrayList<>();
        int peak = 0;
        int trough = 0;
        for (int at = 1; at < curve.size(); at++) {
            double index = curve.get(at).index();
            if (index >= curve.get(peak).index()) {
                if (trough > peak) {
                    falls.add(new Fall(peak, trough, Optional.of(at), depth(curve, peak, trough)));
                }
                peak = at;
                trough = at;
            } else if (trough == peak || index < curve.get(trough).index()) {
                trough = at;
            }
        }
        if (trough > peak) {
            falls.add(new Fall(peak, trough, Optional.empty(), depth(curve, peak, trough)));
        }
        return falls;
    }

    private static double depth(List<Drawdown.Level> curve, int peak, int trough) {
        return curve.get(trough).index() / curve.get(peak).index() - 1;
    }

    private static Block.Row row(int rank, Fall fall, List<Drawdown.Level> curve, ReportFacts facts) {
        LocalDate peak = curve.get(fall.peak()).session();
        LocalDate trough = curve.get(fall.trough()).session();
        LocalDate last = curve.getLast().session();
        Optional<LocalDate> back = fall.back().map(at -> curve.get(at).session());
        String benchmark = facts.benchmarkIndex(peak)
                .flatMap(
                        from -> facts.benchmarkIndex(trough).map(to -> to.divide(from, java.math.MathContext.DECIMAL128)
                                .subtract(BigDecimal.ONE)))
                .map(Print::change)
                .orElse(Print.NONE);
        String soFar = fall.back().isPresent() ? "" : " so far";
        return Block.Row.of(
                Block.Cell.of(Integer.toString(rank)),
                Block.Cell.of(Print.date(peak)),
                Block.Cell.of(Print.date(trough)),
                Block.Cell.of(back.map(Print::date).orElse("not yet")),
                Block.Cell.of(Print.signed(fall.depth() * 100, 2)),
                Block.Cell.of(benchmark),
                Block.Cell.of(Integer.toString(fall.trough() - fall.peak())),
                Block.Cell.of(fall.back().orElse(curve.size() - 1) - fall.trough() + soFar),
                Block.Cell.of(ChronoUnit.DAYS.between(peak, back.orElse(last)) + soFar));
    }
}
