// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.util.ArrayList;
import java.util.List;

/// What the reader must be told before using the report.
final class DisclosuresSection implements Section {
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
        return "Disclosures";
    }

    @Override
    public List<Block> compose(ReportFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Prepared with time-weighted returns and the disclosures listed; not GIPS compliant and not verified.");
        sentences.add("One account, the trader’s own capital, no clients and no fee.");
        sentences.add(
                facts.input().trials().isPresent()
                        ? Print.count(facts.input().trials().getAsInt(), "variant", "variants")
                                + " of the strategy, this one included, "
                                + (facts.input().trials().getAsInt() == 1 ? "was" : "were")
                                + " examined; their results are not on record."
                        : "How many variants of the strategy were examined is not on record.");
        sentences.add("No leverage, short positions or derivatives. Currency risk is not hedged.");
        sentences.add(
                "Values are the desk’s closing prices, in " + facts.input().base()
                        + ". Past results say little about future results; nothing here is an offer or advice.");
        if (facts.isShareable()) {
            sentences.add(
                    "Shareable copy: amounts, numbers of shares and the account are left out; what was money is in"
                            + " basis points or has the closing value as 100.");
        }
        if (facts.input().simulated()) {
            sentences.add(
                    "SIMULATED: this copy shows a simulated desk. No money was traded; the broker is simulated, and"
                            + " no outside time stamps are made.");
        }
        return List.of(new Block.Items(false, sentences));
    }
}
