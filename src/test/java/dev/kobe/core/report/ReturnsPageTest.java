// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnsPageTest {
    @Test
    void monthsStandBesideTheBenchmarkAndTheDifferenceIsOfThePrintedFigures() {
        Block.Table table =
                SmallDesk.table(new MonthlyReturnsSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(SmallDesk.row(table, 0).subList(0, 5)).containsExactly("2026 desk", "", "+2.01", "−2.03", "");
        assertThat(SmallDesk.row(table, 1).subList(0, 4)).containsExactly("benchmark", "", "+3.00", "+0.97");
        assertThat(SmallDesk.row(table, 2).subList(0, 4)).containsExactly("difference", "", "−0.99", "−3.00");
        assertThat(table.cell(0, 13)).isEqualTo("−0.06*");
        assertThat(table.cell(1, 13)).isEqualTo("+4.00*");
        assertThat(SmallDesk.words(
                        new MonthlyReturnsSection(), SmallDesk.whole().facts("2026-03")))
                .contains("* 2026: February to March.", "There is no return before 30 January 2026");
    }

    @Test
    void everyReturnIsInABin() {
        double[] percent = {-0.2, -0.1, 0, 0.1, 0.2, 9, -9, 0.399};
        List<Block.Bin> bins = DailyReturnsSection.bins(percent);

        assertThat(bins.stream().mapToInt(Block.Bin::sessions).sum()).isEqualTo(percent.length);
        assertThat(bins).anySatisfy(one -> assertThat(one.from()).isZero());
        assertThat(bins.getFirst().sessions()).isEqualTo(1);
        assertThat(bins.getLast().sessions()).isEqualTo(1);
    }

    @Test
    void anOpenDrawdownIsCountedSoFar() {
        Block.Table table =
                SmallDesk.table(new DrawdownsSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(SmallDesk.row(table, 0))
                .containsExactly(
                        "1", "27 Feb 2026", "2 Mar 2026", "not yet", "−3.00", "−2.91", "1", "1 so far", "32 so far");
    }

    @Test
    void shorterThanSixtyThreeSessionsNoRollingFigureIsDrawn() {
        Block.Rolling rolling = (Block.Rolling)
                new RollingSection().compose(SmallDesk.whole().facts("2026-03")).getFirst();

        assertThat(rolling.curves()).hasSize(3).allSatisfy(one -> {
            assertThat(one.empty()).isEqualTo("needs 63 sessions, has 5");
            assertThat(one.desk()).allMatch(java.util.OptionalDouble::isEmpty);
        });
    }

    @Test
    void theShapeOfFiveReturnsIsNotTold() {
        Block.Table table =
                SmallDesk.table(new ShapeSection(), SmallDesk.whole().facts("2026-03"));

        assertThat(SmallDesk.row(table, 0)).containsExactly("Best, worst day", "+1.00, −3.00 %", "5 d");
        assertThat(SmallDesk.row(table, 1)).containsExactly("Days up, down, flat", "3, 1, 1", "5 d");
        assertThat(SmallDesk.row(table, 4)).containsExactly("Skewness", "—", "needs 20 d");
    }
}
