// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// A section whose numbers are not measured yet: it keeps its title and its place and says what is wanting.
///
/// @param wanting what will stand here, a phrase that follows "Not measured yet: " and has no stop
record AwaitedSection(int page, Place place, String title, String wanting) implements Section {
    @Override
    public String title(ReportFacts facts) {
        return title;
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return List.of(Block.Paragraph.of(Block.Style.BODY, "Not measured yet: " + wanting + "."));
    }
}
