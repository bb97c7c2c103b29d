// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kobe.adapter.store.Library.Imported;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.Finding;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
    private static final LocalDate THURSDAY = LocalDate.of(2016, 12, 29);
    private static final LocalDate FRIDAY = LocalDate.of(2016, 12, 30);
    private static final LocalDate EVER = LocalDate.of(2028, 12, 31);
    private static final Instant FIRST_IMPORT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant SECOND_IMPORT = Instant.parse("2026-03-05T10:00:00Z");

    @TempDir
    Path desk;

    private Store store;
    private Library library;

    @BeforeEach
    void open() {
        store = Store.open(desk).orThrow();
        library = store.library();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackWhatItTook() {
        PriceHistory bars = new PriceHistory(
                "XLB",
                new long[] {FRIDAY.toEpochDay()},
                new double[] {49.5},
                new double[] {49.7},
                new double[] {49.25},
                new double[] {49.700001},
                new double[] {42.347652},
                new long[] {4_929_900});

        assertThat(library.importBars(PriceFile.of("XLB.csv", "aa", bars), FIRST_IMPORT))
                .isEqualTo(Outcome.ok(new Imported(1, 0, false, List.of())));

        PriceHistory read = history(FIRST_IMPORT);
        assertThat(read.symbol()).isEqualTo("XLB");
        assertThat(read.date(0)).isEqualTo(FRIDAY);
        assertThat(List.of(read.open(0), read.high(0), read.low(0), read.close(0), read.adjustedClose(0)))
                .containsExactly(49.5, 49.7, 49.25, 49.700001, 42.347652);
        assertThat(read.volume(0)).isEqualTo(4_929_900);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);

        assertThat(library.importBars(file("aa", 10, 11), SECOND_IMPORT))
                .isEqualTo(Outcome.ok(new Imported(0, 0, true, List.of())));
        assertThat(library.importBars(file("bb", 10, 11), SECOND_IMPORT))
                .isEqualTo(Outcome.ok(new Imported(0, 0, false, List.of())));
        assertThat(closes(SECOND_IMPORT)).containsExactly(10, 11);
    }

    @Test
    void assumesThatABarWasKnownSoonAfterItsClose() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);

        assertThat(closes(Instant.parse("2016-12-30T21:14:59Z"))).containsExactly(10);
        assertThat(closes(Instant.parse("2016-12-30T21:15:00Z"))).containsExactly(10, 11);
        assertThat(library.history(List.of("XLB"), THURSDAY, EVER, Instant.parse("2016-12-29T21:14:59Z")))
                .isEmpty();
    }

    @Test
    void knowsAChangedBarFromTheImportOn() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);

        assertThat(library.importBars(file("bb", 10, 12), SECOND_IMPORT))
                .isEqualTo(Outcome.ok(new Imported(0, 1, false, List.of())));
        assertThat(closes(SECOND_IMPORT.minusMillis(1))).containsExactly(10, 11);
        assertThat(closes(SECOND_IMPORT)).containsExactly(10, 12);
    }

    @Test
    void keepsEveryChangeAndNeverGoesBack() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);
        library.importBars(file("bb", 10, 12), SECOND_IMPORT);
        library.importBars(file("cc", 9, 13), SECOND_IMPORT);
        library.importBars(file("aa", 10, 11), SECOND_IMPORT.plusSeconds(60));

        assertThat(closes(SECOND_IMPORT.plusSeconds(1))).containsExactly(9, 13);
        assertThat(closes(SECOND_IMPORT.plusSeconds(3600))).containsExactly(9, 13);
        assertThat(closes(FIRST_IMPORT)).containsExactly(10, 11);
    }

    @Test
    void tellsSymbolsAndDaysApart() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);
        library.importBars(
                PriceFile.of(
                        "SXLB.L.csv",
                        "aa",
                        PriceHistory.ofCloses("SXLB.L", new long[] {FRIDAY.toEpochDay()}, new double[] {40})),
                FIRST_IMPORT);

        // London struck at 16:35 UTC.
        Map<String, PriceHistory> early = library.history(
                List.of("XLB", "SXLB.L", "NONE"), FRIDAY, FRIDAY, Instant.parse("2016-12-30T12:50:00Z"));
        assertThat(early).containsOnlyKeys("SXLB.L");
        Map<String, PriceHistory> late =
                library.history(List.of("XLB", "SXLB.L", "NONE"), FRIDAY, FRIDAY, FIRST_IMPORT);
        assertThat(late.get("XLB").size()).isEqualTo(1);
        assertThat(late.get("SXLB.L").close(0)).isEqualTo(40);
    }

    @Test
    void survivesBeingClosed() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);
        store.close();
        open();

        assertThat(closes(FIRST_IMPORT)).containsExactly(10, 11);
    }

    @Test
    void takesAllOfAFileOrNothing() {
        String tooLong = "X".repeat(61);
        PriceHistory bad = PriceHistory.ofCloses(tooLong, new long[] {1, 2}, new double[] {1, 2});

        assertThatThrownBy(() -> library.importBars(PriceFile.of("bad.csv", "dd", bad), FIRST_IMPORT))
                .isInstanceOf(StoreBroken.class);

        assertThat(library.history(List.of(tooLong), LocalDate.EPOCH, EVER, FIRST_IMPORT))
                .isEmpty();
        PriceHistory good = PriceHistory.ofCloses("XLB", new long[] {THURSDAY.toEpochDay()}, new double[] {1});
        assertThat(library.importBars(PriceFile.of("bad.csv", "dd", good), FIRST_IMPORT)
                        .orThrow()
                        .seenBefore())
                .isFalse();
    }

    @Test
    void keepsBarsInDoubtAndLeavesThemOut() {
        PriceHistory bars = PriceHistory.ofCloses(
                "XLB", new long[] {THURSDAY.toEpochDay(), FRIDAY.toEpochDay()}, new double[] {10, 11});
        Finding doubt = new Finding("ZERO_VOLUME", Finding.Weight.DOUBT, List.of(0), "nothing was traded");
        PriceFile file = new PriceFile(
                "XLB.csv", "aa", "test", List.of(new InspectedSeries(SourceBars.of(bars), List.of(doubt))));

        assertThat(library.importBars(file, FIRST_IMPORT)).isEqualTo(Outcome.ok(new Imported(2, 0, false, List.of())));

        assertThat(closes(FIRST_IMPORT)).containsExactly(11);
        assertThat(history(FIRST_IMPORT).caveats()).containsExactly("1 bar left out, ZERO_VOLUME: 2016-12-29");
        InspectedSeries kept = library.series("XLB", BarKind.DAILY, FIRST_IMPORT);
        assertThat(kept.bars().size()).isEqualTo(2);
        assertThat(kept.doubt(0)).contains("ZERO_VOLUME");

        // The doubt ends with a file that does not have it, and the past still knows it.
        assertThat(library.importBars(file("bb", 10, 11), SECOND_IMPORT))
                .isEqualTo(Outcome.ok(new Imported(0, 1, false, List.of())));
        assertThat(closes(SECOND_IMPORT)).containsExactly(10, 11);
        assertThat(closes(FIRST_IMPORT)).containsExactly(11);
    }

    @Test
    void keepsAMonthAndAMinuteApartFromTheDays() {
        library.importBars(file("aa", 10, 11), FIRST_IMPORT);
        library.importBars(of(BarKind.MONTHLY, THURSDAY.withDayOfMonth(1).toEpochDay() * 1440, 12), FIRST_IMPORT);
        library.importBars(of(BarKind.MINUTE, FRIDAY.toEpochDay() * 1440 + 980, 13), FIRST_IMPORT);

        assertThat(closes(FIRST_IMPORT)).containsExactly(10, 11);
        InspectedSeries minute = library.series("XLB", BarKind.MINUTE, FIRST_IMPORT);
        assertThat(minute.bars().instant(0)).isEqualTo("2016-12-30T16:20:00Z");
        assertThat(minute.bars().get(SourceBars.Column.OPEN, 0)).isNaN();
        // A month dated its first day was not known before its last session had closed in New York.
        assertThat(library.series("XLB", BarKind.MONTHLY, Instant.parse("2016-12-30T21:14:00Z"))
                        .bars()
                        .size())
                .isZero();
        assertThat(library.series("XLB", BarKind.MONTHLY, Instant.parse("2017-01-01T06:00:00Z"))
                        .bars()
                        .close(0))
                .isEqualTo(12);
    }

    private static PriceFile of(BarKind kind, long minute, double close) {
        SourceBars bars = new SourceBars(
                "XLB", kind, new long[] {minute}, new int[] {2}, Map.of(SourceBars.Column.CLOSE, new double[] {close}));
        return new PriceFile(kind.word() + ".csv", kind.word(), "test", List.of(new InspectedSeries(bars, List.of())));
    }

    @Test
    void putsKnownBarsThatANewScaleDoesNotReplaceInDoubt() {
        library.importBars(stretch("aa", 0, 20, 1), FIRST_IMPORT);

        Imported split =
                library.importBars(stretch("bb", 10, 20, 0.25), SECOND_IMPORT).orThrow();

        assertThat(split.added()).isEqualTo(10);
        assertThat(split.changed()).isEqualTo(10);
        assertThat(split.vintages()).hasSize(1).first().asString().contains("0.2500 of those known");
        PriceHistory now = library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT)
                .get("XLB");
        assertThat(now.size()).isEqualTo(20);
        assertThat(now.date(0)).isEqualTo("2010-01-11");
        assertThat(now.caveats().getFirst()).startsWith("10 bars left out, OTHER_VINTAGE");
        assertThat(library.history(List.of("XLB"), LocalDate.EPOCH, EVER, FIRST_IMPORT)
                        .get("XLB")
                        .size())
                .isEqualTo(20);
        // A file of the whole span puts everything on one scale again.
        library.importBars(stretch("cc", 0, 30, 0.25), SECOND_IMPORT.plusSeconds(60));
        assertThat(library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT.plusSeconds(60))
                        .get("XLB")
                        .size())
                .isEqualTo(30);
    }

    /// What a signal divides, two closes of one history, is the same before a split is known and after.
    @Test
    void aViewBeforeASplitIsKnownIsOnTheOldScaleAndOneAfterItOnTheNew() {
        library.importBars(stretch("aa", 0, 400, 1), FIRST_IMPORT);
        library.importBars(stretch("bb", 0, 420, 1 / 3.0), SECOND_IMPORT);

        PriceHistory before = library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT.minusMillis(1))
                .get("XLB");
        PriceHistory after = library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT)
                .get("XLB");

        assertThat(before.size()).isEqualTo(400);
        assertThat(after.size()).isEqualTo(420);
        // The stretch rises by 1 a day from 100: 13 months before day 390 stands day 0, one month before it day 360.
        for (int bar = 0; bar < 400; bar++) {
            assertThat(before.close(bar)).isEqualTo(100 + bar);
            assertThat(after.close(bar)).isCloseTo((100 + bar) / 3.0, within(1e-6));
        }
        assertThat(before.close(360) / before.close(0)).isEqualTo(4.6);
        assertThat(after.close(360) / after.close(0)).isCloseTo(4.6, within(1e-6));
    }

    @Test
    void theFirstSessionAfterASplitIsNotMixedWithTheOldScale() {
        library.importBars(stretch("aa", 0, 400, 1), FIRST_IMPORT);
        library.importBars(stretch("bb", 400, 1, 1 / 3.0), SECOND_IMPORT);

        assertThat(library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT)
                        .get("XLB")
                        .size())
                .as("a signal has no history until a file on the new scale comes")
                .isEqualTo(1);
        assertThat(library.history(List.of("XLB"), LocalDate.EPOCH, EVER, FIRST_IMPORT)
                        .get("XLB")
                        .size())
                .isEqualTo(400);
    }

    @Test
    void refusesAFileInAnotherUnitAndLeavesNothingOfIt() {
        library.importBars(stretch("aa", 0, 20, 1), FIRST_IMPORT);

        assertThat(library.importBars(stretch("bb", 10, 20, 100), SECOND_IMPORT).reason())
                .contains(
                        "XLB.csv is not taken: its prices of XLB are 100.0 times those that are known: one of the two is"
                                + " in another unit.");
        assertThat(library.history(List.of("XLB"), LocalDate.EPOCH, EVER, SECOND_IMPORT)
                        .get("XLB")
                        .size())
                .isEqualTo(20);
        assertThat(library.importBars(stretch("bb", 10, 20, 1), SECOND_IMPORT)
                        .orThrow()
                        .seenBefore())
                .isFalse();
    }

    private static PriceFile stretch(String sha, int from, int size, double scale) {
        long[] days = new long[size];
        double[] closes = new double[size];
        for (int i = 0; i < size; i++) {
            days[i] = LocalDate.of(2010, 1, 1).toEpochDay() + from + i;
            closes[i] = scale * (100 + from + i);
        }
        return PriceFile.of("XLB.csv", sha, PriceHistory.ofCloses("XLB", days, closes));
    }

    private static PriceFile file(String sha, double thursday, double friday) {
        return PriceFile.of(
                "XLB.csv",
                sha,
                PriceHistory.ofCloses(
                        "XLB", new long[] {THURSDAY.toEpochDay(), FRIDAY.toEpochDay()}, new double[] {thursday, friday
                        }));
    }

    private PriceHistory history(Instant knownAt) {
        return library.history(List.of("XLB"), THURSDAY, EVER, knownAt).get("XLB");
    }

    private double[] closes(Instant knownAt) {
        PriceHistory read = history(knownAt);
        double[] closes = new double[read.size()];
        for (int i = 0; i < closes.length; i++) {
            closes[i] = read.close(i);
        }
        return closes;
    }
}
