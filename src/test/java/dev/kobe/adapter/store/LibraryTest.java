// SPDX-License-Identifier: MIT
package dev.kobe.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.adapter.store.Library.Imported;
import dev.kobe.core.market.PriceFile;
import dev.kobe.core.market.PriceHistory;
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
