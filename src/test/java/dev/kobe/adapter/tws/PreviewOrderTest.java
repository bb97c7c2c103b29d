// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// On the wire a question about the margin and an order differ in one byte, which no order of ours ever has and no
/// question ever lacks.
class PreviewOrderTest {
    private static final WireContract FUND = WireContract.of(100_001, "SXLK", "STK", "SMART", "LSEETF", "USD");

    /// The 85th field of placeOrder in the protocol's reference, the message's id counted; one later before 177.
    private static final int WHAT_IF = 84;

    @Property(tries = 200)
    void aPreviewHasItsMarkAndAnOrderNeverDoes(
            @ForAll @IntRange(min = 157, max = 178) int version,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int number,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long quantity,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long cents,
            @ForAll boolean buys,
            @ForAll boolean transmits) {
        Dialect dialect = Dialect.of(version);
        WireOrder order = new WireOrder(
                buys ? "BUY" : "SELL",
                BigDecimal.valueOf(quantity),
                "LMT",
                Optional.of(BigDecimal.valueOf(cents, 2)),
                Optional.empty(),
                "DAY",
                "DU0000000",
                "WHATIF T-2026-02-02/2/1",
                false,
                transmits);
        byte[] asked = new OrderRequest.PreviewOrder(number, FUND, order).frame(dialect);
        byte[] placed = new OrderRequest.PlaceOrder(number, FUND, order).frame(dialect);

        int field = version < 177 ? WHAT_IF + 1 : WHAT_IF;
        assertThat(fields(asked).get(field)).isEqualTo("1");
        assertThat(fields(placed).get(field)).isEqualTo("0");
        placed[mark(placed, field)] = '1';
        assertThat(asked).isEqualTo(placed);
        assertThat(ToServer.read(new Fields(asked, 4, asked.length), dialect))
                .containsInstanceOf(OrderRequest.PreviewOrder.class);
    }

    /// What the server leaves unset it writes as the largest double.
    @Example
    void aMarginThatIsLeftUnsetIsRead() {
        Dialect dialect = Dialect.of(178);
        Optional<BigDecimal> marked = Optional.of(new BigDecimal("28500.77"));
        WireOrder order = WireOrder.limit("BUY", BigDecimal.TEN, BigDecimal.ONE, "DU0000000", "WHATIF");
        byte[] written = new OrderMessage.OpenOrder(
                        1,
                        FUND,
                        order,
                        7,
                        0,
                        0,
                        "PreSubmitted",
                        Optional.empty(),
                        "",
                        "",
                        Optional.of(
                                new WireMargin(marked, marked, marked, marked, marked, Optional.of(BigDecimal.TEN))))
                .frame(dialect);
        byte[] unset = new String(written, 4, written.length - 4, StandardCharsets.US_ASCII)
                .replace("28500.77", "1.7976931348623157E308")
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(ToClient.read(Fields.of(unset), dialect))
                .isInstanceOfSatisfying(OrderMessage.OpenOrder.class, read -> assertThat(read.preview())
                        .contains(new WireMargin(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(BigDecimal.TEN))));
    }

    private static List<String> fields(byte[] frame) {
        return List.of(new String(frame, 4, frame.length - 4, StandardCharsets.US_ASCII).split("\0", -1));
    }

    /// Where a field begins in a frame, whose first four bytes are its length.
    private static int mark(byte[] frame, int field) {
        int at = 4;
        for (int left = field; left > 0; at++) {
            left -= frame[at] == 0 ? 1 : 0;
        }
        return at;
    }
}
