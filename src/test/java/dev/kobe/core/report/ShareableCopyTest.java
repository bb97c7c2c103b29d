// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareableCopyTest {
    private static MonthlyReport shareable(SmallDesk desk, String month) {
        return MonthlyReport.compose(desk.input(month), Copy.SHAREABLE).orThrow();
    }

    /// A desk thirty times as large, in everything: whoever could tell the copies apart could tell the account's size.
    @ParameterizedTest
    @ValueSource(strings = {"2026-02", "2026-03"})
    void theSizeOfTheAccountCannotBeTold(String month) {
        MonthlyReport small = shareable(SmallDesk.whole(), month);
        MonthlyReport large = shareable(SmallDesk.whole(30), month);
        MonthlyReport own = SmallDesk.whole(30).report(month);

        assertThat(large.pages()).isEqualTo(small.pages());
        assertThat(large.furniture().headRight()).isEqualTo("Shareable copy  ·  GBP");
        assertThat(own.pages()).isNotEqualTo(small.pages());
    }

    @Test
    void noMoneyAndNoAccountIsPrinted() {
        String text = words(shareable(SmallDesk.whole(), "2026-02"));

        assertThat(text)
                .doesNotContain("•••••42", "112,110", "100,000", "text=Shares,", "text=100,", "100 of 100", "4,000.00");
        assertThat(words(SmallDesk.whole().report("2026-02")))
                .contains("•••••42", "112,110.00", "text=100,", "100 of 100");
    }

    /// February: 100,000.00 + 10,000.00 + 2,110.00 = 112,110.00, of which 89.20, 8.92 and 1.88 hundredths.
    @Test
    void theClosingValueIsAHundred() {
        ReportFacts facts = new ReportFacts(SmallDesk.whole().input("2026-02"), Copy.SHAREABLE);
        Block.Table table = SmallDesk.table(new PennySection(), facts);

        assertThat(table.columns().get(1).head()).isEqualTo("closing value = 100");
        assertThat(table.rows())
                .extracting(row -> row.cells().get(1).text())
                .containsExactly("89.20", "+8.92", "+1.88", "100.00");
    }

    /// 100 shares decided at 4,000.00 pounds of an opening value of 100,000.00, filled whole, for 10.00 pounds.
    @Test
    void ordersAreSharesOfTheOpeningValue() {
        ReportFacts facts = new ReportFacts(SmallDesk.whole().input("2026-02"), Copy.SHAREABLE);
        Block.Table orders = SmallDesk.table(new OrdersSection(), facts);

        assertThat(orders.columns())
                .extracting(Block.Column::head)
                .contains("Of value", "Filled")
                .doesNotContain("Ordered");
        assertThat(orders.columns().stream().mapToDouble(Block.Column::widthMm).sum())
                .isEqualTo(180);
        assertThat(SmallDesk.row(orders, 0).subList(1, 3)).containsExactly("4.0 %", "100 %");
        assertThat(new SummarySection().compose(facts)).singleElement().satisfies(block -> assertThat(
                        ((Block.Paragraph) block).text())
                .contains("One order cost 1.0 bp of opening value in shortfall and commission."));
    }

    private static String words(MonthlyReport report) {
        List<String> words = new ArrayList<>();
        words.add(report.furniture().toString());
        for (MonthlyReport.Page page : report.pages()) {
            for (MonthlyReport.Part part : page.parts()) {
                words.add(part.title());
                words.add(part.remark());
                part.blocks().forEach(block -> words.add(block.toString()));
            }
        }
        return String.join("\n", words);
    }
}
