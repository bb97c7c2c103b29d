// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Delay and trading together by the half hour in which the order left, from the earliest to the latest.
final class SlippageByTimeSection implements Section {
    @Override
    public int page() {
        return 4;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "Slippage by time of order, bp";
    }

    private static final int HALF_HOUR = 30;

    @Override
    public String remark(ReportFacts facts) {
        return OrdersSection.city(facts) + ", half hours";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        TreeMap<LocalTime, List<OrderCosts.OrderCost>> slots = new TreeMap<>();
        for (OrderCosts.OrderCost one : SlippageDots.orders(facts)) {
            slots.computeIfAbsent(slot(facts, one), slot -> new ArrayList<>()).add(one);
        }
        if (slots.isEmpty()) {
            return List.of(Block.Paragraph.of(
                    Block.Style.BODY, "Not yet: no share order with a decision price has been filled."));
        }
        List<Block.DotRow> rows = slots.entrySet().stream()
                .map(one -> SlippageDots.row(one.getKey() + "–" + one.getKey().plusMinutes(HALF_HOUR), one.getValue()))
                .toList();
        return List.of(
                new Block.Dots(rows, SlippageDots.axis(facts)),
                Block.Paragraph.of(
                        Block.Style.BOX,
                        "No time of day is called best: that needs at least 20 orders in each of two half hours, and a"
                                + " difference that survives correction for the number compared."));
    }

    private static LocalTime slot(ReportFacts facts, OrderCosts.OrderCost order) {
        LocalTime time = order.at().atZone(facts.input().venue().zone()).toLocalTime();
        return LocalTime.of(time.getHour(), time.getMinute() / HALF_HOUR * HALF_HOUR);
    }
}
