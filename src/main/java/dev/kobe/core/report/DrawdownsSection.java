// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.performance.Drawdown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The deepest falls from a peak to its recovery, the start counting as the first peak.
final class DrawdownsSection implements Section {
    @Override
    public int page() {
        return 2;
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

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<Drawdown.Level> curve = facts.curve();
        List<Drawdown> falls = Drawdown.deepest(curve, MOST);
        if (falls.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY,
                    curve.size() < 2
                            ? "Not yet: fewer than two sessions have a value."
                            : "None: every session’s index was at its peak."));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (int at = 0; at < falls.size(); at++) {
            rows.add(row(at + 1, falls.get(at), facts));
        }
        return List.of(
                new Block.Table(
                        Columns.left(7, "")
                                .andLeft(24, "Peak", "Trough", "Recovered")
                                .andRight(17, "Depth, %")
                                .andRight(20, "Benchmark, %", "Sessions down", "Sessions back")
                                .andRight(24, "Calendar days")
                                .list(),
                        true,
                        Block.Table.USUAL,
                        rows),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        "Days without trading do not count as sessions. An open drawdown is counted to the last date."
                                + (falls.size() < MOST ? " As many as there have been." : "")
                                + " Calmar ratio is shown from 36 months (Young, 1991)."));
    }

    private static Block.Row row(int rank, Drawdown fall, ReportFacts facts) {
        String benchmark = facts.benchmarkIndex(fall.peak())
                .flatMap(from -> facts.benchmarkIndex(fall.trough())
                        .map(to -> to.divide(from, MathContext.DECIMAL128).subtract(BigDecimal.ONE)))
                .map(Print::change)
                .orElse(Print.NONE);
        String soFar = fall.recovered().isPresent() ? "" : " so far";
        return Block.Row.of(
                Block.Cell.of(Integer.toString(rank)),
                Block.Cell.of(Print.date(fall.peak())),
                Block.Cell.of(Print.date(fall.trough())),
                Block.Cell.of(fall.recovered().map(Print::date).orElse("not yet")),
                Block.Cell.of(Print.signed(fall.depth() * 100, 2)),
                Block.Cell.of(benchmark),
                Block.Cell.of(Integer.toString(fall.sessionsDown())),
                Block.Cell.of(fall.sessionsBack() + soFar),
                Block.Cell.of(ChronoUnit.DAYS.between(
                                fall.peak(),
                                fall.recovered().orElse(facts.curve().getLast().session()))
                        + soFar));
    }
}
