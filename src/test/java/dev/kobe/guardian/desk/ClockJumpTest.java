// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Bad day 11: the clock jumps an hour, forwards or back. Neither makes an old price fresh, and neither leaves the desk
/// blind for longer than the next price takes to come.
class ClockJumpTest {
    private static final InstrumentId FUND = new InstrumentId("SXLK", "LSEETF");
    private static final Instant THREE = Instant.parse("2026-10-01T15:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final BigDecimal STALE = BigDecimal.valueOf(60);

    private final Readings known = Readings.none().with(List.of(quote("50.00", THREE)), THREE);

    @Test
    void forwardsWhatWasFreshIsAnHourOld() {
        Instant now = THREE.plus(HOUR);

        assertThat(known.fresherThan(now, STALE).quotes()).isEmpty();
        assertThat(known.with(List.of(quote("50.10", now)), now)
                        .fresherThan(now, STALE)
                        .quotes())
                .hasSize(1);
    }

    @Test
    void backWhatComesFromTheFutureIsNotFresh() {
        Instant now = THREE.minus(HOUR);

        assertThat(known.quote(FUND).orElseThrow().age(now)).isEqualTo(HOUR);
        assertThat(known.fresherThan(now, STALE).quotes()).isEmpty();
    }

    @Test
    void backTheNextPriceTakesThePlaceOfTheOneFromTheFuture() {
        Instant now = THREE.minus(HOUR);

        Readings after = known.with(List.of(quote("49.00", now)), now);

        assertThat(after.quote(FUND)).contains(quote("49.00", now));
        assertThat(after.lastQuoteAt()).contains(now);
        assertThat(after.fresherThan(now, STALE).quotes()).hasSize(1);
    }

    @Test
    void aClocksUsualUnrestIsNoJump() {
        Instant now = THREE.minusSeconds(5);

        assertThat(known.quote(FUND).orElseThrow().age(now)).isZero();
        assertThat(known.with(List.of(quote("49.00", now)), now).quote(FUND))
                .as("an older quote never replaces a newer one")
                .contains(quote("50.00", THREE));
    }

    private static Quote quote(String price, Instant at) {
        return new Quote(FUND, Price.parse(price + " USD"), Price.parse(price + " USD"), at, Quote.Kind.LIVE);
    }
}
