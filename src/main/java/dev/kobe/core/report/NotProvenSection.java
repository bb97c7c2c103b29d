// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// What no reader may conclude from the report.
final class NotProvenSection implements Section {
    @Override
    public int page() {
        return 6;
    }

    @Override
    public Place place() {
        return Place.RIGHT;
    }

    @Override
    public String title(ReportFacts facts) {
        return "What this does not prove";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return List.of(new Block.Items(
                false,
                List.of(
                        "Nothing here was stamped by anyone outside: that a record existed by a given day rests on the"
                                + " trader’s word.",
                        "The chain cannot show an account that was never recorded.",
                        "The values are the desk’s own; only the broker can vouch for them.",
                        "None of it says the results will last.")));
    }
}
