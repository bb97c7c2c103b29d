// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.List;

/// What a reader can check and what cannot be checked yet.
final class VerifySection implements Section {
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
        return "How to verify without the trader";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        return List.of(
                new Block.Items(
                        true,
                        List.of(
                                "Ask for the desk’s journal. Every line carries the hash of the line before it, so a line that was"
                                        + " changed or taken out shows.",
                                "Compare the inputs in the foot of every page with those of any other copy of this report: the same"
                                        + " inputs make the same file, byte for byte.",
                                "Ask the trader to have the broker send its own statement, and compare trades and closing value.",
                                "Not yet: a published record with daily roots, outside time stamps and a verifier of its own.")));
    }
}
