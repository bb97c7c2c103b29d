// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteTrayTest {
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

    private final QuoteTray tray = new QuoteTray();

    @Test
    void holdsTheNewestOfEachInstrument() {
        tray.put(List.of(quote("SXLK", "50.00", 0), quote("SXLE", "20.00", 0)));
        tray.put(List.of(quote("SXLK", "50.01", 1)));

        assertThat(tray.take()).containsExactly(quote("SXLE", "20.00", 0), quote("SXLK", "50.01", 1));
    }

    @Test
    void anOlderQuoteThatComesLateReplacesNothing() {
        tray.put(List.of(quote("SXLK", "50.01", 1)));
        tray.put(List.of(quote("SXLK", "50.00", 0)));

        assertThat(tray.take()).containsExactly(quote("SXLK", "50.01", 1));
    }

    @Test
    void ofTwoQuotesOfOneInstantTheOneThatCameLastStays() {
        tray.put(List.of(quote("SXLK", "50.00", 0)));
        tray.put(List.of(quote("SXLK", "50.01", 0)));

        assertThat(tray.take()).containsExactly(quote("SXLK", "50.01", 0));
    }

    @Test
    void saysOnlyOnceThatSomethingWaits() {
        assertThat(tray.put(List.of(quote("SXLK", "50.00", 0)))).isTrue();
        assertThat(tray.put(List.of(quote("SXLE", "20.00", 0)))).isFalse();

        tray.take();

        assertThat(tray.take()).isEmpty();
        assertThat(tray.put(List.of(quote("SXLE", "20.00", 0)))).isTrue();
    }

    private static Quote quote(String symbol, String bid, int second) {
        return new Quote(
                new InstrumentId(symbol, "LSEETF"),
                Price.parse(bid + " USD"),
                Price.parse(bid + " USD"),
                NOON.plusSeconds(second),
                Quote.Kind.LIVE);
    }
}
