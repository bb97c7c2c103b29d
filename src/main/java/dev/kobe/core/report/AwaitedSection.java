// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// A section whose numbers do not exist yet: it keeps its title and its place and says so.
record AwaitedSection(int page, Place place, String title, String sentence) implements Section {
    @Override
    public String title(ReportFacts facts) {
        return title;
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return List.of(Block.Paragraph.of(Block.Style.BODY, sentence));
    }
}
