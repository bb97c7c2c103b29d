// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyReportTest {
    @Test
    void thereAreSixPagesAndNoSectionIsEmpty() {
        MonthlyReport report = SmallDesk.whole().report("2026-02");

        assertThat(report.pages())
                .extracting(MonthlyReport.Page::title)
                .containsExactly(
                        "February 2026",
                        "Returns",
                        "Why the month came out as it did",
                        "Execution",
                        "Risk and edge",
                        "Evidence and method");
        assertThat(report.pages().stream().mapToInt(page -> page.parts().size()).sum())
                .isEqualTo(MonthlyReport.SECTIONS.size());
        assertThat(report.pages()).allSatisfy(page -> assertThat(page.parts())
                .allSatisfy(part -> assertThat(part.blocks()).as(part.title()).isNotEmpty()));
    }

    @Test
    void sectionsStandInTheOrderOfThePages() {
        assertThat(MonthlyReport.SECTIONS).extracting(Section::page).isSorted();
    }

    @Test
    void aMonthWithoutASessionIsRefusedWithThoseThereAre() {
        assertThat(MonthlyReport.compose(SmallDesk.whole().input("2026-05")).reason())
                .contains("There is no session of 2026-05 in this desk's record; allowed: 2026-01 to 2026-03.");
        assertThat(MonthlyReport.compose(new SmallDesk()
                                .value("2026-01-30", "1.00", "0.00", "0.00", "", "")
                                .input("2025-12"))
                        .reason())
                .contains("There is no session of 2025-12 in this desk's record; allowed: 2026-01.");
    }

    @Test
    void theAccountIsMaskedAndTheHeadNamesTheDaysItCovers() {
        MonthlyReport.Furniture furniture = SmallDesk.whole().report("2026-03").furniture();

        assertThat(furniture.headRight()).isEqualTo("Account U•••••42  ·  GBP");
        assertThat(furniture.headLeft()).isEqualTo("Kobe monthly report  ·  1–31 March 2026");
        assertThat(furniture.generatedAt()).isEqualTo("2026-03-31 16:35:00 UTC");
        assertThat(ReportInput.mask("DU0000041SIM")).isEqualTo("D•••••41");
    }

    @Test
    void aMonthThatIsNotOverIsNamedToItsLastSession() {
        SmallDesk desk = SmallDesk.whole().value("2026-04-01", "104834.17", "0.00", "0.00", "56.00", "1.04");

        assertThat(desk.report("2026-04").furniture().headLeft()).isEqualTo("Kobe monthly report  ·  1–1 April 2026");
    }

    /// What comes after the month changes nothing of it; what is inside does.
    @Test
    void theInputsHashCoversTheRecordUpToTheMonthsEnd() {
        String march = InputsHash.of(SmallDesk.whole().facts("2026-03"));
        SmallDesk other = new SmallDesk().value("2026-03-31", "100000.01", "0.00", "0.00", "", "1");

        assertThat(march).hasSize(64).isEqualTo(InputsHash.of(SmallDesk.whole().facts("2026-03")));
        assertThat(InputsHash.of(other.facts("2026-03"))).isNotEqualTo(march);
    }

    /// Neither praise nor proof: words the report may not use.
    @Test
    void forbiddenWordsDoNotOccur() {
        List<String> texts = SmallDesk.whole().report("2026-03").pages().stream()
                .flatMap(page -> page.parts().stream())
                .flatMap(part -> part.blocks().stream())
                .map(Object::toString)
                .toList();

        assertThat(String.join("\n", texts))
                .doesNotContain("audited", "guaranteed", "NaN", "Infinity", "healthy", "dying", "U1234542");
    }

    @Test
    void noPrintedCellIsNotANumber() {
        SmallDesk flat = new SmallDesk();
        flat.traded = false;
        for (int day = 2; day <= 6; day++) {
            flat.value("2026-02-0" + day, "100.00", "0.00", "0.00", "", "1");
        }

        assertThat(flat.report("2026-02").pages().toString()).doesNotContain("NaN", "Infinity", "∞");
    }
}
