// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.CashFlow;
import dev.kobe.guardian.desk.DeskEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JournalLineTest {
    private static final Instant AT = Instant.parse("2026-02-02T14:50:00Z");

    /// The bytes were laid out by hand and hashed with another program.
    @Test
    void aLineIsSeqInstantTypeVersionJsonPreviousHashAndHashOverAllBeforeIt() {
        DeskEvent event = new DeskEvent.FlowPosted(new CashFlow(
                "d1",
                LocalDate.of(2026, 2, 18),
                Instant.parse("2026-02-18T07:00:00Z"),
                Money.of("GBP", "12000.00"),
                Money.of("GBP", "12000.00")));

        assertThat(JournalLine.print(1, AT, EventCodec.encode(event), JournalLine.GENESIS))
                .isEqualTo("1\t2026-02-02T14:50:00Z\tflow.posted\t1\t"
                        + "{\"flow\":{\"amount\":\"12000.00 GBP\",\"at\":\"2026-02-18T07:00:00Z\",\"id\":\"d1\","
                        + "\"session\":\"2026-02-18\",\"worth\":\"12000.00 GBP\"}}\t"
                        + "0000000000000000000000000000000000000000000000000000000000000000\t"
                        + "fb323efffb9c9b3ac56415f6fa60e72a3f16f9efb2558f13582a262ee84e7d8d\n");
    }

    @Test
    void textIsHashedAsUtf8() {
        assertThat(JournalLine.sha256("grüße"))
                .isEqualTo("8285d1ad84c6b6e475d3b50dbf90389c8c7a07a278d9ae46d5698cbe872e3834");
    }

    @Test
    void readsBackWhatItPrints() {
        String printed = JournalLine.print(7, AT, new Journal.Entry("x.y", 2, "{\"a\":\"b\"}"), "ab".repeat(32));

        Journal.Line line = JournalLine.parse(printed.strip());

        assertThat(line.seq()).isEqualTo(7);
        assertThat(line.at()).isEqualTo(AT);
        assertThat(line.type()).isEqualTo("x.y");
        assertThat(line.version()).isEqualTo(2);
        assertThat(line.json()).isEqualTo("{\"a\":\"b\"}");
        assertThat(line.previousHash()).isEqualTo("ab".repeat(32));
    }

    @Test
    void oneChangedCharacterAnywhereIsFound() {
        String printed = JournalLine.print(7, AT, new Journal.Entry("x.y", 1, "{\"a\":\"b\"}"), "ab".repeat(32))
                .strip();
        for (int index = 0; index < printed.length(); index++) {
            char other = printed.charAt(index) == '0' ? '1' : '0';
            String changed = printed.substring(0, index) + other + printed.substring(index + 1);
            assertThatThrownBy(() -> JournalLine.parse(changed)).isInstanceOf(JournalBroken.class);
        }
    }
}
