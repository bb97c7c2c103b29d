// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// What is traded, where, and how its return is counted.
final class LedeSection implements Section {
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
        return List.of(Block.Paragraph.of(
                Block.Style.LEDE,
                facts.input().strategy() + " Base currency " + facts.input().base()
                        + ". Time-weighted, net of all costs."));
    }
}
