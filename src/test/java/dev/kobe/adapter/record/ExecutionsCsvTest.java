// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.ExecutionRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionsCsvTest {
    private static final String HEAD = "trade_id,timestamp,symbol,asset_class,side,quantity,intended_price,fill_price,"
            + "slippage_bps,commission,commission_currency\n";
    private static final String ID = "d276af21-2cf1-55d0-94f0-6dd258fb3b70";
    private static final String ROW = ID + ",2026-06-01T14:40:03Z,SXLK,STK,BUY,464,52.38,52.385,0.95,1.70,USD\n";

    @Test
    void aFileReadsAndPrintsToTheLetter() {
        List<ExecutionRow> rows = ExecutionsCsv.parse("a.csv", HEAD + ROW).orThrow();
        assertThat(rows)
                .containsExactly(new ExecutionRow(
                        UUID.fromString(ID),
                        Instant.parse("2026-06-01T14:40:03Z"),
                        "SXLK",
                        "STK",
                        Side.BUY,
                        new BigDecimal("464"),
                        Optional.of(new BigDecimal("52.38")),
                        new BigDecimal("52.385"),
                        Optional.of(new BigDecimal("0.95")),
                        Optional.of(new BigDecimal("1.70")),
                        Optional.of("USD")));
        assertThat(ExecutionsCsv.print(rows)).isEqualTo(HEAD + ROW);
    }

    @Test
    void columnsMayStandInAnyOrderAndTimesMayHaveAnOffset() {
        String text = "symbol,trade_id,side,timestamp,asset_class,quantity,fill_price,intended_price,commission,"
                + "slippage_bps,commission_currency\r\n"
                + "SXLU.L," + ID + ",SELL,2026-06-01T15:40:03.250+01:00,STK,10.0,24.6,,,,\r\n";
        ExecutionRow row = ExecutionsCsv.parse("a.csv", text).orThrow().getFirst();
        assertThat(row.timestamp()).isEqualTo(Instant.parse("2026-06-01T14:40:03.250Z"));
        assertThat(row.intendedPrice()).isEmpty();
        assertThat(row.commission()).isEmpty();
        assertThat(ExecutionsCsv.print(List.of(row)))
                .isEqualTo(HEAD + ID + ",2026-06-01T14:40:03.250Z,SXLU.L,STK,SELL,10.0,,24.6,,,\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUY,464|HOLD,464|line 2 side: 'HOLD'; allowed: BUY or SELL.",
                "464,52|-464,52|line 2 quantity: '-464'; allowed: a number above zero.",
                "52.385|fifty|line 2 fill_price: 'fifty'; allowed: a number above zero.",
                "2026-06-01T|yesterday|line 2 timestamp: 'yesterday14:40:03Z'; allowed: an ISO 8601 time",
                "d276af21-|d276af21|line 2 trade_id: 'd276af212cf1-55d0-94f0-6dd258fb3b70'; allowed: a UUID.",
                "SXLK|../../etc|line 2 symbol: '../../etc'; allowed: a ticker such as SXLK.",
                "USD|dollars|line 2 commission_currency: 'dollars'; allowed: three letters",
                "52.38,|1e999999999,|line 2 intended_price: '1e999999999'; allowed: a number above zero"
            })
    void aFaultIsNamedWithItsPlace(String right, String wrong, String sentence) {
        assertThat(ExecutionsCsv.parse("a.csv", HEAD + ROW.replace(right, wrong))
                        .reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith("a.csv " + sentence));
    }

    @Test
    void aTradeThatStandsTwiceAMissingColumnAndAnEmptyFileAreRefused() {
        assertThat(ExecutionsCsv.parse("a.csv", HEAD + ROW + ROW).reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith("a.csv line 3 trade_id"));
        assertThat(ExecutionsCsv.parse("a.csv", HEAD.replace("side,", "") + ROW).reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith("a.csv line 1: [side] missing"));
        assertThat(ExecutionsCsv.parse("a.csv", "").reason())
                .hasValueSatisfying(why -> assertThat(why).startsWith("a.csv is empty"));
    }

    @Property(tries = 300)
    void whateverIsPrintedReadsBackTheSame(@ForAll("rows") List<ExecutionRow> rows) {
        List<ExecutionRow> sorted = rows.stream().sorted(ExecutionRow.ORDER).toList();
        assertThat(ExecutionsCsv.parse("a.csv", ExecutionsCsv.print(sorted)).orThrow())
                .isEqualTo(sorted);
    }

    @Property(tries = 500)
    void mangledTextIsTakenOrRefusedButNeverThrows(@ForAll("mangled") String text) {
        Outcome<List<ExecutionRow>> outcome = ExecutionsCsv.parse("a.csv", text);
        assertThat(outcome.toOptional().isPresent()
                        || outcome.reason().orElseThrow().startsWith("a.csv"))
                .isTrue();
    }

    @Provide
    Arbitrary<List<ExecutionRow>> rows() {
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("99999"))
                .ofScale(4);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.of(Side.values()),
                        price,
                        price.optional(),
                        price.optional())
                .as((id, second, side, fill, intended, fee) -> new ExecutionRow(
                        new UUID(id, ~id),
                        Instant.ofEpochSecond(second),
                        "SXLK",
                        "STK",
                        side,
                        fill,
                        intended,
                        fill,
                        intended.map(BigDecimal::negate),
                        fee,
                        fee.map(one -> "USD")))
                .list()
                .uniqueElements(ExecutionRow::tradeId)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> mangled() {
        String text = HEAD + ROW + ROW.replace("d276", "e276");
        return Combinators.combine(
                        Arbitraries.integers().between(0, text.length() - 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.strings().ofMaxLength(12))
                .as((at, cut, put) -> text.substring(0, at) + put + text.substring(Math.min(text.length(), at + cut)));
    }
}
