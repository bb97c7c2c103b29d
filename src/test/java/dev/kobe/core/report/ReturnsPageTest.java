// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.performance.Drawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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

    /// Ten years and eleven months: nine years as columns, the newest two by month.
    @Test
    void aLongRecordShowsItsOlderYearsAsYears() {
        ReportFacts facts = SmallDesk.since(LocalDate.of(2016, 5, 3)).facts("2026-03");
        List<Block> blocks = new MonthlyReturnsSection().compose(facts);
        Block.Table months = (Block.Table) blocks.getFirst();
        Block.Table years = (Block.Table) blocks.get(2);

        assertThat(months.rows()).hasSize(6);
        assertThat(months.cell(0, 0)).isEqualTo("2025 desk");
        assertThat(years.columns())
                .extracting(Block.Column::head)
                .containsExactly("", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(years.cell(0, 1)).endsWith("*");
        assertThat(years.cell(0, 2)).doesNotContain("*").isNotEqualTo("—");
        assertThat(SmallDesk.words(new MonthlyReturnsSection(), facts))
                .contains("2016: May to December", "The years before 2025. A year compounds");
    }

    /// Seventeen years and a part: what does not fit is compounded under the last year of it.
    @Test
    void moreThanTwelveOlderYearsAreTakenTogether() {
        ReportFacts facts = SmallDesk.since(LocalDate.of(2009, 1, 5)).facts("2026-03");
        Block.Table years =
                (Block.Table) new MonthlyReturnsSection().compose(facts).get(2);

        assertThat(years.columns()).hasSize(13);
        assertThat(years.columns().get(1).head()).isEqualTo("to 2013");
        assertThat(years.cell(0, 1)).isEqualTo(Print.change(growth(facts, 2013)));
    }

    /// Growth of the desk from its first value to the last of a year, from the index itself.
    private static BigDecimal growth(ReportFacts facts, int year) {
        double last = facts.curve().stream()
                .filter(one -> one.session().getYear() <= year)
                .reduce((one, other) -> other)
                .orElseThrow()
                .index();
        return BigDecimal.valueOf(last / facts.curve().getFirst().index() - 1);
    }

    /// Growth a year over the deepest fall, both from the index itself; shown from 36 months on.
    @Test
    void theCalmarRatioIsShownFromThirtySixMonths() {
        ReportFacts facts = SmallDesk.since(LocalDate.of(2022, 1, 4)).facts("2026-03");
        Block.Table shape = SmallDesk.table(new ShapeSection(), facts);
        double yearly = Math.pow(
                        facts.curve().getLast().index(),
                        252.0 / facts.sinceStart().sessions())
                - 1;
        double deepest = Arrays.stream(Drawdown.underwater(facts.curve())).min().orElseThrow();

        assertThat(SmallDesk.row(shape, 10)).containsExactly("Calmar ratio", Print.level(yearly / -deepest, 2), "51 m");
        assertThat(SmallDesk.table(new ShapeSection(), SmallDesk.longLived().facts("2026-03"))
                        .cell(10, 2))
                .isEqualTo("needs 36 m");
    }

    @Test
    void aLongRowOfMonthsNamesItsYearsInTheirJanuary() {
        Block.MonthBars bars = (Block.MonthBars) new MonthBarsSection()
                .compose(SmallDesk.since(LocalDate.of(2022, 1, 4)).facts("2026-03"))
                .getFirst();

        assertThat(bars.bars())
                .extracting(Block.Bar::label)
                .startsWith("Apr", "May")
                .contains("2025", "2026")
                .hasSize(24);
    }

    @Test
    void threeYearsStandByMonth() {
        ReportFacts facts = SmallDesk.since(LocalDate.of(2024, 1, 2)).facts("2026-03");

        assertThat(SmallDesk.table(new MonthlyReturnsSection(), facts).rows()).hasSize(9);
    }

    @Test
    void everyReturnIsInABin() {
        double[] percent = {-0.2, -0.1, 0, 0.1, 0.2, 9, -9, 0.399};
        List<Block.Bin> bins = DailyReturnsSection.bins(percent);

        assertThat(bins.stream().mapToInt(Block.Bin::sessions).sum()).isEqualTo(percent.length);
        assertThat(bins).anySatisfy(one -> assertThat(one.from()).isZero());
        assertThat(bins.getFirst().sessions()).isEqualTo(1);
        assertThat(bins.getLast().sessions()).isEqualTo(1);
        assertThat(bins.getFirst().open()).isTrue();
        assertThat(bins.getLast().open()).isTrue();
        assertThat(bins.subList(1, bins.size() - 1)).noneMatch(Block.Bin::open);
        assertThat(DailyReturnsSection.bins(new double[] {-2.9, 2.9})).noneMatch(Block.Bin::open);
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
