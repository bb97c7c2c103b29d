// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// One titled part of a page: where it stands, what it is called and what it says of a month.
public interface Section {
    /// The page from 1 to 6.
    int page();

    /// As wide as the page unless said otherwise.
    default Place place() {
        return Place.FULL;
    }

    /// Its title; empty where the blocks stand for themselves.
    String title(ReportFacts facts);

    /// What is said beside the title; empty for nothing.
    default String remark(ReportFacts facts) {
        return "";
    }

    /// What it says; never empty, so that a section without numbers says so in its place.
    List<Block> compose(ReportFacts facts);

    /// Which part of the page's width it takes. FULL and LEFT begin under all that stands so far, RIGHT goes on beside.
    enum Place {
        FULL,
        LEFT,
        RIGHT
    }
}
