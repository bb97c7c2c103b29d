// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceReadersTest {
    /// One good file of every shape.
    private static final List<String> GOOD = List.of(
            "Date,Open,High,Low,Close,Adj Close,Volume\n2016-12-29,1,2,1,2,2,100\n2016-12-30,1,2,1,2,2,100\n",
            "Date,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits\n2016-12-30 00:00:00+00:00,1,2,1,2,2,1,0,0\n",
            "Price,Close\nTicker,GLD\nDate,\n2024-06-26,212.58\n2024-06-27,213.5\n",
            "Date,A.Open,A.High,A.Low,A.Close,A.Volume,A.Adjusted\n2015-01-02,1,2,1,2,100,2\n",
            "timestamp,open,high,low,close,volume\n2026-08-21,1,2,1,2,100\n2026-08-20,1,2,1,2,100\n",
            "Date,Open,High,Low,Close,Volume,Name\n2017-07-28,63,64,62,63.5,100,MRK\n",
            "DATE,OPEN,HIGH,LOW,CLOSE\n2019-12-31,14.84,15.39,13.75,13.78\n",
            "observation_date,DTB3\n2015-09-18,-0.01\n2015-09-21,\n",
            "Date,USD,JPY,BGN,\n2026-07-17,1.1435,185.65,N/A,\n2026-07-16,1.14,185,1.9558,\n",
            new ShillerCsv().header() + "\n2026-05-01,7412.55,0.0,0.0,0.0,4.1,0.0,0.0,0.0,0.0\n",
            "Date,Country,Exchange rate\n1971-01-01,United Kingdom,0.4157\n",
            "Date,AAPL,MSFT\n2010-01-04,36,25\n2010-01-05,35,\n",
            YahooChartJsonTest.ANSWER);

    @Test
    void everyShapeIsKnownByItsOwnReaderAlone() {
        assertThat(GOOD).hasSameSizeAs(PriceReaders.ALL);
        for (int i = 0; i < GOOD.size(); i++) {
            byte[] bytes = GOOD.get(i).getBytes(StandardCharsets.UTF_8);
            SourceText text = SourceText.of(Optional.of("X"), bytes, Texts.TODAY);
            assertThat(PriceReaders.ALL.stream().filter(one -> one.knows(text)))
                    .containsExactly(PriceReaders.ALL.get(i));
            assertThat(PriceText.parse(Path.of("X.csv"), bytes, Texts.TODAY)).isInstanceOf(Outcome.Ok.class);
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                ",",
                "\n",
                "\r",
                "null",
                "N/A",
                "-1",
                "0",
                "1e9",
                "NaN",
                "2016-02-30",
                "30/12/2016",
                "\"",
                "{",
                "}",
                "[",
                "\u0000",
                "\uFEFF",
                "é",
                "999999999999999999999999999999999999999999",
                ".",
                "2026-12-31",
                ":",
                ".5",
                "5.");
    }

    /// Whatever is done to a file, it is taken or refused with a place, and nothing is thrown.
    @Property(tries = 3000)
    void aMangledFileIsTakenOrRefusedWithAPlace(
            @ForAll @IntRange(max = 12) int shape,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll("pieces") String piece) {
        byte[] good = GOOD.get(shape).getBytes(StandardCharsets.UTF_8);
        int start = from * good.length / 1000;
        int end = Math.min(good.length, start + length);
        String text = new String(good, 0, start, StandardCharsets.UTF_8)
                + piece
                + new String(good, end, good.length - end, StandardCharsets.UTF_8);

        Outcome<PriceText> read = PriceText.parse(Path.of("X.csv"), text.getBytes(StandardCharsets.UTF_8), Texts.TODAY);

        read.reason().ifPresent(why -> assertThat(why)
                .as(text)
                .matches("(?s)X\\.csv(, line \\d+, .+: '.*'; allowed: .+| is empty; .+)\\."));
        read.toOptional().ifPresent(file -> assertThat(file.series()).isNotEmpty());
    }

    @Property(tries = 1000)
    void anyBytesAreTakenOrRefused(@ForAll byte[] bytes) {
        assertThat(PriceText.parse(Path.of("X.csv"), bytes, Texts.TODAY))
                .isInstanceOfAny(Outcome.Ok.class, Outcome.Refused.class);
    }
}
