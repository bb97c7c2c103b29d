// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// Delay and trading together by instrument, in the order of the universe, never sorted by result.
final class SlippageBySymbolSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public Place place() {
        return Place.LEFT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Slippage by symbol, bp";
    }

    @Override
    public String remark(ReportFacts facts) {
        return "since " + Print.longDate(facts.start()) + ", "
                + Print.count(SlippageDots.orders(facts).size(), "order", "orders");
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<OrderCosts.OrderCost> orders = SlippageDots.orders(facts);
        if (orders.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY, "Not yet: no share order with a decision price has been filled."));
        }
        return List.of(
                new Block.Dots(
                        facts.input().universe().instruments().stream()
                                .map(instrument -> SlippageDots.row(
                                        instrument.symbol(),
                                        orders.stream()
                                                .filter(one -> one.instrument().equals(instrument.id()))
                                                .toList()))
                                .toList(),
                        SlippageDots.axis(facts)),
                Block.Paragraph.of(
                        Block.Style.NOTE,
                        "Slippage: side × (fill − decision) / decision. Grey strokes: single orders. Filled dot and bar:"
                                + " mean and 95 % interval (Student). Open dot: fewer than five orders, mean only, no"
                                + " interval and no ranking."));
    }
}
