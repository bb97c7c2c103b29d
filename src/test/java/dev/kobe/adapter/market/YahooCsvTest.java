// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
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
        SourceBars bars = parse(
                        YahooCsv.HEADER + "\n" + GOOD + "\n2016-12-30,49.500000,49.7,49.25,49.700001,42.347652,0")
                .orThrow();

        assertThat(bars.symbol()).isEqualTo("XLB");
        assertThat(bars.kind()).isEqualTo(BarKind.DAILY);
        assertThat(bars.size()).isEqualTo(2);
        assertThat(bars.date(1)).isEqualTo("2016-12-30");
        assertThat(bars.line(1)).isEqualTo(3);
        assertThat(bars.get(Column.OPEN, 1)).isEqualTo(49.5);
        assertThat(bars.get(Column.HIGH, 1)).isEqualTo(49.7);
        assertThat(bars.get(Column.LOW, 1)).isEqualTo(49.25);
        assertThat(BigDecimal.valueOf(bars.close(1))).isEqualTo(new BigDecimal("49.700001"));
        assertThat(bars.adjusted(1)).isEqualTo(42.347652);
        assertThat(bars.get(Column.VOLUME, 0)).isEqualTo(3_100_000);
    }

    @Test
    void followsTheTitlesAndNotThePlaces() {
        SourceBars bars = parse(
                        "Date,Adj Close,Close,High,Low,Open,Volume\n1998/12/22,13.3,23.2,23.3,23.1,23.15,15200\n"
                                + "1999/1/4,13.4,23.3,23.4,23.2,23.25,100\n")
                .orThrow();

        assertThat(bars.date(1)).isEqualTo("1999-01-04");
        assertThat(bars.adjusted(0)).isEqualTo(13.3);
        assertThat(bars.close(0)).isEqualTo(23.2);
        assertThat(bars.get(Column.OPEN, 0)).isEqualTo(23.15);
    }

    @Test
    void readsNewestFirstAndTellsMonthsFromDays() {
        SourceBars bars = parse(
                        YahooCsv.HEADER + "\n2017-03-01,3,3,3,3,3,1\n2017-02-01,2,2,2,2,2,1\n2017-01-01,1,1,1,1,1,1\n")
                .orThrow();

        assertThat(bars.kind()).isEqualTo(BarKind.MONTHLY);
        assertThat(bars.date(0)).isEqualTo("2017-01-01");
        assertThat(bars.close(0)).isEqualTo(1);
        assertThat(bars.line(0)).isEqualTo(4);
    }

    @Test
    void refusesADayThatTurnsBack() {
        assertThat(parse(YahooCsv.HEADER + "\n" + GOOD + "\n2016-12-30,1,1,1,1,1,1\n2016-12-28,1,1,1,1,1,1")
                        .reason())
                .contains("XLB.csv, line 4, Date: '2016-12-28'; allowed: a day after 2016-12-30.");
    }

    @Test
    void leavesAnEmptyCellEmpty() {
        SourceBars bars = parse(YahooCsv.HEADER + "\n" + GOOD + "\n2016-12-30,null,null,null,null,null,null")
                .orThrow();

        assertThat(bars.close(1)).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-17,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2026-03-17'; allowed: a day up to today, 2026-03-16.",
                "30/12/2016,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '30/12/2016'; allowed: a day as YYYY-MM-DD.",
                "2016-12-3o,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2016-12-3o'; allowed: a day as YYYY-MM-DD.",
                "2016-02-30,49.61,49.79,49.43,49.50,42.17,3100             | line 3, Date: '2016-02-30'; allowed: a day as YYYY-MM-DD.",
                "2016-12-30,49.61,NaN,49.43,49.50,42.17,3100               | line 3, High: 'NaN'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,0.000000,42.17,3100          | line 3, Close: '0.000000'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49.50,-42.17,3100            | line 3, Adj Close: '-42.17'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49.50,4e1,3100               | line 3, Adj Close: '4e1'; allowed: a number above zero.",
                "2016-12-30,49.61,49.79,49.43,49..5,42.17,3100             | line 3, Close: '49..5'; allowed: a number above zero.",
                "2016-12-30,49.61,49.42,49.43,49.50,42.17,3100             | line 3, High: '49.42'; allowed: not below the day's low, 49.43.",
                "2016-12-30,49.61,49.79,49.43,49.50,42.17,-1               | line 3, Volume: '-1'; allowed: a whole number of zero or more.",
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
                "stamp,open,high,low,close,volume               | line 1, header: 'stamp,open,high,low,close,volume'; allowed: Date,",
                "Date,High,Low,Open,Close,Volume,Adj Closed     | line 1, header: 'Date,High,Low,Open,Close,Volume,Adj Clos…'; allowed:"
            })
    void refusesAFileWithoutItsHeaderOrDays(String text, String sentence) {
        assertThat(parse(text).reason().orElseThrow()).contains(sentence);
    }

    @Test
    void refusesBinary() {
        byte[] bytes = {0x50, 0x4c, 0x03, 0x04, 0, 0, (byte) 0xff, '\n', 0};

        assertThat(PriceText.parse(FILE, bytes, TODAY).reason().orElseThrow())
                .startsWith("XLB.csv, line 1, header: 'PL");
    }

    @Test
    void takesLinesThatEndInACarriageReturnAlone() {
        SourceBars bars = parse(YahooCsv.HEADER + "\r" + GOOD + "\r" + GOOD.replace("12-29", "12-30"))
                .orThrow();

        assertThat(bars.size()).isEqualTo(2);
        assertThat(bars.line(1)).isEqualTo(3);
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

        for (int cut = 0; cut < volume; cut++) {
            boolean betweenLines = cut == text.indexOf("\n2016-12-30") || cut == text.indexOf("\n2016-12-30") + 1;
            boolean inVolumeOfTheFirst = cut > text.indexOf(",3100000") && cut < text.indexOf("\n2016-12-30");
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

        assertThat(parse(YahooCsv.HEADER + "\n" + line).orThrow().adjusted(0)).isEqualTo(Double.parseDouble(cell));
    }

    @Test
    void namesFilesThatAreNone(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("XLB.csv"));

        assertThat(PriceText.read(folder.resolve("XLB.csv"), TODAY).reason().orElseThrow())
                .endsWith("is a folder; allowed: a CSV file.");
        assertThat(PriceText.read(folder.resolve("XLE.csv"), TODAY).reason().orElseThrow())
                .endsWith("does not exist; allowed: a CSV file.");
        Path unnamed = Files.writeString(folder.resolve("prices of mine.csv"), YahooCsv.HEADER + "\n" + GOOD);
        assertThat(PriceText.read(unnamed, TODAY).reason().orElseThrow()).contains("is not named after its symbol");
    }

    @Test
    void readsTheRealSectorFunds() throws IOException {
        long bars = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Shared.data("prices/us_sector_etf_yahoo"))) {
            for (Path file : files) {
                bars += PriceText.read(file, TODAY)
                        .orThrow()
                        .series()
                        .getFirst()
                        .size();
            }
        }

        assertThat(bars).isEqualTo(9 * 4536 + 6026 + 5355);
    }

    private static Outcome<SourceBars> parse(String text) {
        return PriceText.parse(FILE, text.getBytes(StandardCharsets.UTF_8), TODAY)
                .map(read -> read.series().getFirst());
    }
}
