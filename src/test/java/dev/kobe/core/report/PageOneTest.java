// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageOneTest {
    private static List<Block.Headline> strip(SmallDesk desk, String month) {
        return ((Block.Strip) new StripSection().compose(desk.facts(month)).getFirst()).headlines();
    }

    /// February: 1.01 × 1.00 × 1.01 − 1 = 2.01 %, the benchmark 1.03 − 1.
    @Test
    void theStripSaysMonthYearAndRecordBesideTheBenchmark() {
        List<Block.Headline> strip = strip(SmallDesk.whole(), "2026-02");

        assertThat(strip.get(0))
                .isEqualTo(new Block.Headline("February 2026", "+2.01 %", "benchmark +3.00 %", "3 sessions"));
        assertThat(strip.get(1).figure()).isEqualTo("+2.01 %");
        assertThat(strip.get(2))
                .isEqualTo(new Block.Headline(
                        "Since 30 January 2026", "+2.01 %", "benchmark +3.00 %", "3 sessions, cumulative"));
        assertThat(strip.get(3))
                .isEqualTo(
                        new Block.Headline("Maximum drawdown", "0.00 %", "benchmark −0.98 %", "never below its peak"));
    }

    /// March: 0.97 × 1.01 − 1 = −2.03 %; benchmark 1.04/1.03 − 1 = 0.97 %; deepest from 27 February, −3 %.
    @Test
    void marchIsMeasuredFromTheLastValueOfFebruary() {
        List<Block.Headline> strip = strip(SmallDesk.whole(), "2026-03");

        assertThat(strip.get(0))
                .isEqualTo(new Block.Headline("March 2026", "−2.03 %", "benchmark +0.97 %", "2 sessions"));
        assertThat(strip.get(2).figure()).isEqualTo("−0.06 %");
        assertThat(strip.get(3))
                .isEqualTo(new Block.Headline(
                        "Maximum drawdown", "−3.00 %", "benchmark −2.91 %", "27 Feb–2 Mar 2026, not recovered"));
    }

    @Test
    void aSingleSessionHasNoReturnAndSaysWhy() {
        SmallDesk desk = new SmallDesk().value("2026-01-30", "100000.00", "0.00", "0.00", "", "1");
        desk.traded = false;

        assertThat(strip(desk, "2026-01")).extracting(Block.Headline::figure).containsExactly("—", "—", "—", "—");
        assertThat(strip(desk, "2026-01")).extracting(Block.Headline::covers).containsOnly("fewer than two sessions");
        Block.Growth chart = (Block.Growth)
                new GrowthSection().compose(desk.facts("2026-01")).getFirst();
        assertThat(chart.empty()).isEqualTo("fewer than two sessions");
    }

    /// 112,110.00 − 100,000.00 − 10,000.00 of deposits = 2,110.00; costs 4 + 4 + 2 pounds.
    @Test
    void theSummaryFollowsItsTemplate() {
        String words = SmallDesk.words(new SummarySection(), SmallDesk.whole().facts("2026-02"));

        assertThat(words)
                .startsWith("The desk gained 2.01 % in February while its benchmark gained 3.00 %."
                        + " In money it gained £2,110.00;")
                .contains("One order cost £10.00 in shortfall and commission.")
                .contains("Since 30 January 2026 the desk returned +2.01 % against +3.00 % for the benchmark.")
                .endsWith("whether the strategy has an edge is too early to say.");
        assertThat(words.split(" ")).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void aMonthWithinFiveHundredthsOfAPercentWasFlat() {
        assertThat(SummarySection.moved(new java.math.BigDecimal("0.0005"), "")).isEqualTo("was flat (+0.05 %)");
        assertThat(SummarySection.moved(new java.math.BigDecimal("-0.0006"), ""))
                .isEqualTo("lost 0.06 %");
    }

    @Test
    void aCommissionThatHasNotArrivedIsNeverCountedAsZero() {
        SmallDesk desk = SmallDesk.whole();
        desk.commissioned = false;

        assertThat(SmallDesk.words(new SummarySection(), desk.facts("2026-02")))
                .contains("One order was placed; the cost is not known in full yet.");
    }

    @Test
    void theChartKeepsGapsAndMarksFlowsAndTheDeepestPoint() {
        SmallDesk desk = SmallDesk.whole().value("2026-04-01", "", "0.00", "0.00", "", "");
        Block.Growth chart = (Block.Growth)
                new GrowthSection().compose(desk.facts("2026-04")).getFirst();

        assertThat(chart.levels().getLast().desk()).isEmpty();
        assertThat(chart.levels().getLast().deskBelow()).isEmpty();
        assertThat(SmallDesk.words(new GrowthSection(), desk.facts("2026-04")))
                .isEqualTo("No value and no benchmark on 1 Apr 2026; the next return spans the gap and is in no pair.");
        assertThat(chart.flows()).extracting(Block.Mark::text).containsExactly("+£10,000", "−£5,000");
        assertThat(chart.deepest().orElseThrow().text()).isEqualTo("−3.00 %");
        assertThat(chart.index()).isEqualTo(new Axis(90, 110, 10));
        assertThat(chart.drawdown()).isEqualTo(new Axis(-4, 0, 4));
    }

    /// 100 × 55 / 1.25 = 4,400.00; cost 5,010 / 1.25 = 4,008.00; 392.00 of 100,000.00 is 39.2 bp; the month is 211.0.
    @Test
    void holdingsCloseToTheStatementAndAddUp() {
        Block.Table table =
                SmallDesk.table(new HoldingsSection(), SmallDesk.whole().facts("2026-02"));

        assertThat(SmallDesk.row(table, 0))
                .containsExactly("ABC", "Utilities", "100", "55.00", "4,400.00", "3.9", "4.0", "1", "+392.00", "+39.2");
        assertThat(SmallDesk.row(table, 1))
                .containsExactly(
                        "Cash", "GBP, and sold in month", "—", "—", "107,710.00", "96.1", "96.0", "—", "—", "+171.8");
        assertThat(SmallDesk.row(table, 2))
                .containsExactly("Total", "", "", "", "112,110.00", "100.0", "", "", "+392.00", "+211.0");
    }

    /// In March the holding rose from 4,400.00 to 4,480.00: 80.00 of 112,110.00 is 7.1 bp.
    @Test
    void aHoldingOfBeforeTheMonthIsMeasuredFromItsOpeningWorth() {
        Block.Table table =
                SmallDesk.table(new HoldingsSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(table.cell(0, 9)).isEqualTo("+7.1");
        assertThat(table.cell(2, 9)).isEqualTo("−203.0");
    }

    @Test
    void fiveSessionsGiveNoRatioAndEveryDashHasItsReason() {
        Block.Table table =
                SmallDesk.table(new KeyFiguresSection(), SmallDesk.whole().facts("2026-03"));

        for (Block.Row row : table.rows()) {
            List<String> cells = row.cells().stream().map(Block.Cell::text).toList();
            assertThat(cells.get(4)).as(cells.getFirst()).isNotBlank();
            if (cells.get(1).equals("—")) {
                assertThat(cells.get(5)).as(cells.getFirst()).containsAnyOf("needed", "shorter", "no ", "at both ends");
            }
        }
        assertThat(table.cell(0, 5)).isEqualTo("record shorter than one year: 5 of 252 sessions");
        assertThat(table.cell(2, 1)).isEqualTo("—");
        assertThat(table.cell(2, 4)).isEqualTo("5 d");
    }

    @Test
    void theOwnersSealedNoteFollowsTheSummaryAndStaysOutOfACopyForOthers() {
        SmallDesk desk = SmallDesk.whole()
                .noted(new TraderNote(java.time.Instant.parse("2026-03-02T09:00:00Z"), "Sold late,\nand said so."));
        assertThat(SmallDesk.words(new SummarySection(), desk.facts("2026-02")))
                .contains("Trader's note, sealed 2 Mar 2026. Sold late, and said so.");
        assertThat(new SummarySection().compose(new ReportFacts(desk.input("2026-02"), Copy.SHAREABLE)))
                .hasSize(1);
        assertThat(new TraderNote(java.time.Instant.EPOCH, "x".repeat(500)).line())
                .hasSize(420 + " … (the rest is in the notes)".length());
    }
}
