// SPDX-License-Identifier: MIT
package dev.kobe.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.report.Copy;
import dev.kobe.core.report.MonthlyReport;
import dev.kobe.core.report.SmallDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfReportTest {
    private static final double MM = 72 / 25.4;

    @TempDir
    Path folder;

    private static MonthlyReport march() {
        return SmallDesk.whole().report("2026-03");
    }

    @Test
    void theFileHasSixPagesWithTheFiguresAsText() throws IOException {
        Path file = folder.resolve("reports").resolve("2026-03.pdf");

        PdfReport.write(march(), file);

        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(6);
            PdfTextExtractor text = new PdfTextExtractor(reader);
            assertThat(text.getTextFromPage(1))
                    .contains("March 2026", "−2.03 %", "benchmark +0.97 %", "104,834.17", "Page 1 of 6", "SIMULATED");
            assertThat(text.getTextFromPage(2)).contains("Monthly returns, %", "+2.01");
            assertThat(text.getTextFromPage(6)).contains("not GIPS compliant and not verified");
        }
        try (var inside = Files.list(file.getParent())) {
            assertThat(inside).containsExactly(file);
        }
    }

    @Test
    void theSameReportMakesTheSameBytesInEveryLocaleAndTimeZone() {
        byte[] here = PdfReport.bytes(march());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] there;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            there = PdfReport.bytes(march());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(Arrays.mismatch(PdfReport.bytes(march()), here)).isNegative();
        assertThat(Arrays.mismatch(there, here)).isNegative();
    }

    @Test
    void aDifferenceNamesItsFirstPage() throws IOException {
        byte[] march = PdfReport.bytes(march());
        byte[] february = PdfReport.bytes(SmallDesk.whole().report("2026-02"));

        assertThat(PdfReport.difference(march, february)).isEqualTo("first on page 1");
        assertThat(PdfReport.difference(march, march.clone())).isEqualTo("outside its pages");
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        TreeSet<String> fonts = new TreeSet<>();
        try (PdfReader reader = new PdfReader(PdfReport.bytes(march()))) {
            for (int number = 1; number < reader.getXrefSize(); number++) {
                PdfObject object = reader.getPdfObject(number);
                if (object instanceof PdfDictionary dictionary
                        && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
                    String name = String.valueOf(dictionary.get(PdfName.FONTNAME));
                    assertThat(dictionary.contains(PdfName.FONTFILE2)).as(name).isTrue();
                    fonts.add(name.substring(name.indexOf('+') + 1));
                }
            }
        }

        assertThat(fonts).containsExactly("JetBrainsMono-Regular", "Lato-Bold", "Lato-Regular", "Lato-Semibold");
    }

    private static List<MonthlyReport> reports() {
        return List.of(
                march(),
                SmallDesk.longLived().report("2026-03"),
                MonthlyReport.compose(SmallDesk.whole().input("2026-02"), Copy.SHAREABLE)
                        .orThrow(),
                SmallDesk.longLived().report("2025-01"),
                SmallDesk.since(LocalDate.of(2024, 1, 2)).report("2026-03"),
                SmallDesk.since(LocalDate.of(2016, 5, 3)).report("2026-03"),
                SmallDesk.since(LocalDate.of(2009, 1, 5)).report("2026-03"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextLeavesTheTextBlockAndNoPageRunsOver(MonthlyReport report) {
        List<PdfReport.Drawn> pages = PdfReport.draw(report).pages();

        assertThat(pages).hasSize(6);
        for (PdfReport.Drawn page : pages) {
            assertThat(page.bottom()).isLessThanOrEqualTo(282 * MM);
            assertThat(page.boxes()).isNotEmpty().allSatisfy(box -> {
                assertThat(box.left()).as(box.text()).isGreaterThanOrEqualTo(15 * MM - 0.01);
                assertThat(box.right()).as(box.text()).isLessThanOrEqualTo(195 * MM + 0.01);
                assertThat(box.top()).as(box.text()).isGreaterThanOrEqualTo(9 * MM - 0.01);
                assertThat(box.bottom()).as(box.text()).isLessThanOrEqualTo(291 * MM);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noTextLiesOnAnother(MonthlyReport report) {
        for (PdfReport.Drawn page : PdfReport.draw(report).pages()) {
            List<Sheet.Box> boxes = page.boxes();
            for (int one = 0; one < boxes.size(); one++) {
                for (int other = one + 1; other < boxes.size(); other++) {
                    assertThat(overlap(boxes.get(one), boxes.get(other)))
                            .as(boxes.get(one).text() + " on "
                                    + boxes.get(other).text())
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(Sheet.Box one, Sheet.Box other) {
        double slack = 1;
        return one.left() + slack < other.right()
                && other.left() + slack < one.right()
                && one.top() + slack < other.bottom()
                && other.top() + slack < one.bottom();
    }

    @Test
    void theFileSaysWhatItIsAndWhenItWasSealed() throws IOException {
        try (PdfReader reader = new PdfReader(PdfReport.bytes(march()))) {
            Map<String, String> info = reader.getInfo();

            assertThat(info)
                    .containsEntry("Title", "Kobe monthly report, March 2026")
                    .containsEntry("Author", "—")
                    .containsEntry("Producer", "Kobe");
            assertThat(info.get("CreationDate")).startsWith("D:20260331163500");
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("en-GB");
        }
    }

    @Test
    void aLiveDeskHasNoWatermark() throws IOException {
        try (PdfReader reader = new PdfReader(PdfReport.bytes(SmallDesk.live().report("2026-03")))) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).doesNotContain("SIMULATED");
        }
    }
}
