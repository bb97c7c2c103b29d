// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// What the report’s words mean.
final class DefinitionsSection implements Section {
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
        return "Definitions";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        String exchange = OrdersSection.city(facts);
        return List.of(new Block.Table(
                List.of(Block.Column.left("", 24), Block.Column.left("", 63)),
                false,
                Block.Table.USUAL,
                List.of(
                        row(
                                "Return",
                                "(value at close + withdrawals) / (value at previous close + deposits) − 1; days compound"),
                        row("Benchmark", facts.input().benchmark()),
                        row("Session", "a trading day of the " + exchange + " exchange; 252 assumed in a year"),
                        row("Signal", facts.input().signal()),
                        row(
                                "Costs",
                                "commission, spread and currency conversion are all deducted; no management fee exists"),
                        row("Units", "bp: one hundredth of one per cent; d: sessions; m: months; n: observations used"),
                        row(
                                "95 % interval",
                                "method is named at the figure; —: not defined, not yet known, or too few"
                                        + " to give one"))));
    }

    private static Block.Row row(String word, String meaning) {
        return Block.Row.of(Block.Cell.bold(word), Block.Cell.of(meaning));
    }
}
