// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.Statement;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// A file with any bytes of it changed, or cut anywhere, is read or refused in a sentence that names it;
/// nothing else comes of it.
class DamagedStatementTest {
    private static final byte[] XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <FlexQueryResponse><FlexStatements><FlexStatement accountId="DU1" fromDate="20260601" toDate="2026-06-30">
            <Trades><Trade currency="USD" assetCategory="STK" symbol="SXLK" dateTime="20260601;154003" quantity="464"
             tradePrice="52.385" ibCommission="-2" ibCommissionCurrency="USD" buySell="BUY" notes="Ca;P" ibExecID="a.01.01"/>
            </Trades><ConversionRates><ConversionRate reportDate="20260601" fromCurrency="USD" toCurrency="GBP" rate="0.74"/>
            </ConversionRates></FlexStatement></FlexStatements></FlexQueryResponse>
            """.getBytes(UTF_8);
    private static final byte[] CSV = """
            Statement,Header,Field Name,Field Value
            Statement,Data,Period,"June 1, 2026 - June 30, 2026"
            Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,Comm/Fee,Code
            Trades,Data,Order,Stocks,USD,SXLK,"2026-06-01, 15:40:03","1,464",52.385,-2,O;P
            Dividends,Header,Currency,Date,Description,Amount
            Dividends,Data,USD,2026-06-12,SXLK(IE00BWBXM385) Cash Dividend,9.24
            Dividends,Data,Total,,,9.24
            """.getBytes(UTF_8);

    private static void readOrRefused(byte[] bytes) {
        Outcome<List<Statement>> read = StatementFiles.read("file", bytes);

        assertThat(read.toOptional().isPresent() || read.reason().orElseThrow().startsWith("file"))
                .isTrue();
    }

    private static byte[] damaged(byte[] whole, List<Integer> places, List<Byte> with, int length) {
        byte[] bytes = java.util.Arrays.copyOf(whole, Math.min(length, whole.length));
        for (int i = 0; i < places.size() && bytes.length > 0; i++) {
            bytes[places.get(i) % bytes.length] = with.get(i % with.size());
        }
        return bytes;
    }

    @Property(tries = 2000)
    void xml(
            @ForAll @Size(max = 3) List<@IntRange(max = 2000) Integer> places,
            @ForAll @Size(min = 1, max = 3) List<Byte> with,
            @ForAll @IntRange(max = 2000) int length) {
        readOrRefused(damaged(XML, places, with, length));
    }

    @Property(tries = 2000)
    void csv(
            @ForAll @Size(max = 3) List<@IntRange(max = 2000) Integer> places,
            @ForAll @Size(min = 1, max = 3) List<Byte> with,
            @ForAll @IntRange(max = 2000) int length) {
        readOrRefused(damaged(CSV, places, with, length));
    }
}
