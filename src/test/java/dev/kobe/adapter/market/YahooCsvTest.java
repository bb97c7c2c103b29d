// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YahooCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Path FILE = Path.of("XLB.csv");
    private static final String GOOD = "2016-12-29,49.61,49.799999,49.43,49.500000,42.177240,3100000";

    @Test
    void readsEveryColumnExactly() {
        PriceHistory history = parse(
                        YahooCsv.HEADER + "\n" + GOOD + "\n2016-12-30,49.500000,49.7,49.25,49.700001,42.347652,0")
                .orThrow();

        assertThat(history.symbol()).isEqualTo("XLB");
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.date(1)).isEqualTo("2016-12-30");
        assertThat(history.open(1)).isEqualTo(49.5);
        assertThat(history.high(1)).isEqualTo(49.7);
        assertThat(history.low(1)).isEqualTo(49.25);
        assertThat(history.closeExactly(1)).isEqualTo(new BigDecimal("49.700001"));
        assertThat(history.adjustedClose(1)).isEqualTo(42.347652);
        assertThat(history.volume(0)).isEqualTo(3_100_000);
        assertThat(history.adjustedOpen(1)).isEqualTo(49.5 * (42.347652 / 49.700001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GOOD                                                      | line 3, Date: '2016-12-29'; allowed: a day after 2016-12-29.",
                "2016-12-28,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2016-12-28'; allowed: a day after 2016-12-29.",
                "2026-03-17,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2026-03-17'; allowed: a day up to today, 2026-03-16.",
                "30/12/2016,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '30/12/2016'; allowed: a day as YYYY-MM-DD.",
                "2016-02-30,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2016-02-30'; allowed: a day as YYYY-MM-DD.",
                "2016-12-30,null,null,null,null,null,null                  | line 3, Open: 'null'; allowed: a number above zero.",
                "2016-12-30,49.61,NaN,49.43,49.50,42.17,3100               | line 3, High: 'NaN'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,0.000000,42.17,3100          | line 3, Close: '0.000000'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49.50,-42.17,3100            | line 3, Adj Close: '-42.17'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49.50,4e1,3100               | line 3, Adj Close: '4e1'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49..5,42.17,3100             | line 3, Close: '49..5'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,,42.17,3100                  | line 3, Close: ''; allowed: a number above zero.",
                "2016-12-30,49.61,49.42,49.43,49.50,42.17,3100             | line 3, High: '49.42'; allowed: not below the day's low, 49.43.",
                "2016-12-30,49.61,49.79,49.43,49.50,42.17,-1               | line 3, Volume: '-1'; allowed: a whole number of zero or more.",
                "2016-12-30,49.61,49.79,49.43,49.50,42.17,                 | line 3, Volume: ''; allowed: a whole number of zero or more.",
                "2016-12-30,49.61,49.79,49.43,49.50,42.17,3100,9           | line 3, Volume: '3100'; allowed: 7 cells.",
                "2016-12-30,49.61,49.79,49.4                               | line 3, Low: '49.4'; allowed: 7 cells; the line ends after 4.",
                "2016-12-                                                  | line 3, Date: '2016-12-'; allowed: 7 cells; the line ends after 1."
            })
    void refusesTheWholeFileForOneBadCell(String line, String sentence) {
        String text = YahooCsv.HEADER + "\n" + GOOD + "\n" + line.replace("GOOD", GOOD);

        assertThat(parse(text).reason()).contains("XLB.csv, " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | XLB.csv is empty; allowed: the header",
                "Date,Open,High,Low,Close,Adj Close,Volume      | line 2, Date: ''; allowed: at least one day.",
                "timestamp,open,high,low,close,volume           | line 1, header: 'timestamp,open,high,low,close,volume'; allowed: Date,",
                "Date,High,Low,Open,Close,Volume,Adj Close      | line 1, header: 'Date,High,Low,Open,Close,Volume,Adj Clos…'; allowed:"
            })
    void refusesAFileWithoutItsHeaderOrDays(String text, String sentence) {
        assertThat(parse(text).reason().orElseThrow()).contains(sentence);
    }

    @Test
    void refusesBinary() {
        byte[] bytes = {0x50, 0x4b, 0x03, 0x04, 0, 0, (byte) 0xff, '\n', 0};

        assertThat(YahooCsv.parse(FILE, "XLB", bytes, TODAY).reason().orElseThrow())
                .startsWith("XLB.csv, line 1, header: 'PK");
    }

    @Test
    void takesBothLineEndsAndAByteOrderMark() {
        String text = "\uFEFF" + YahooCsv.HEADER + "\r\n" + GOOD + "\r\n";

        assertThat(parse(text).orThrow().size()).isEqualTo(1);
    }

    @Test
    void refusesEveryCutThatLosesMoreThanTheLastVolume() {
        String text = YahooCsv.HEADER + "\n" + GOOD + "\n" + GOOD.replace("12-29", "12-30");
        int volume = text.lastIndexOf(',') + 1;

        for (int cut = 0; cut <= volume; cut++) {
            boolean betweenLines = cut == text.indexOf("\n2016-12-30") || cut == text.indexOf("\n2016-12-30") + 1;
            boolean inVolumeOfTheFirst = cut > text.indexOf(",3100000") + 1 && cut < text.indexOf("\n2016-12-30");
            if (!betweenLines && !inVolumeOfTheFirst) {
                assertThat(parse(text.substring(0, cut)))
                        .as(text.substring(0, cut))
                        .isInstanceOf(Outcome.Refused.class);
            }
        }
    }

    @Property(tries = 300)
    void readsADecimalAsTheLibraryDoes(
            @ForAll @BigRange(min = "0.000001", max = "99999999") @Scale(9) BigDecimal price) {
        String cell = price.toPlainString();
        String line = "2016-12-29," + String.join(",", List.of(cell, cell, cell, cell, cell)) + ",1";

        assertThat(parse(YahooCsv.HEADER + "\n" + line).orThrow().adjustedClose(0))
                .isEqualTo(Double.parseDouble(cell));
    }

    @Test
    void namesFilesThatAreNone(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("XLB.csv"));

        assertThat(YahooCsv.read(folder.resolve("XLB.csv"), TODAY).reason().orElseThrow())
                .endsWith("is a folder; allowed: a CSV file.");
        assertThat(YahooCsv.read(folder.resolve("XLE.csv"), TODAY).reason().orElseThrow())
                .endsWith("does not exist; allowed: a CSV file.");
        assertThat(YahooCsv.read(folder.resolve("prices.txt"), TODAY).reason().orElseThrow())
                .contains("is not named after its symbol");
    }

    @Test
    void readsTheRealSectorFunds() throws IOException {
        long bars = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Shared.data("prices/us_sector_etf_yahoo"))) {
            for (Path file : files) {
                bars += YahooCsv.read(file, TODAY).orThrow().size();
            }
        }

        assertThat(bars).isEqualTo(9 * 4536 + 6026 + 5355);
    }

    @ParameterizedTest
    @CsvSource({
        "prices/alphavantage_daily/XLC.csv",
        "prices/us_sector_mixed_columns/XLE.csv",
        "prices/yfinance_multiheader/GLD.csv",
        "prices/lse_etf_daily_quantmod/VUSA.L.csv",
        "prices/factor_etf_yahoo_2021_2023/_VIX.csv",
        "prices/yahoo_known_bad/AET-L-1d-100x-error.csv"
    })
    void refusesRealFilesOfOtherShapes(String name) {
        assertThat(YahooCsv.read(Shared.data(name), TODAY)).isInstanceOf(Outcome.Refused.class);
    }

    private static Outcome<PriceHistory> parse(String text) {
        return YahooCsv.parse(FILE, "XLB", text.getBytes(StandardCharsets.UTF_8), TODAY);
    }
}
