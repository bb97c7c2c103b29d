// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.guardian.desk.AlarmSource;
import dev.kobe.guardian.desk.Readings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StalePriceAlarmTest {
    private static final StalePriceAlarm SOURCE = new StalePriceAlarm();

    private static Readings read(Duration ago) {
        return Readings.none()
                .with(List.of(new Quote(
                        Scenes.SXLK,
                        Price.of("118.68", QuoteUnit.DOLLARS),
                        Price.of("118.73", QuoteUnit.DOLLARS),
                        Scenes.OPEN.minus(ago),
                        Quote.Kind.LIVE)));
    }

    @Test
    void aHoldingWhosePriceIsOlderThanTheLimit() {
        Duration limit = new Scenes().at(Scenes.OPEN).rules().staleAfter();

        assertThat(new Scenes().holding().with(read(limit)).found(SOURCE)).isEmpty();
        assertThat(new Scenes().holding().with(read(limit.plusMillis(1))).found(SOURCE))
                .containsExactly("price.stale:SXLK@LSEETF PRESENT");
        assertThat(new Scenes().with(read(limit.plusMillis(1))).found(SOURCE))
                .as("not held")
                .isEmpty();
    }

    @Test
    void aPriceThatWasNeverReadIsStaleAndNeverFresh() {
        assertThat(new Scenes().holding().found(SOURCE)).containsExactly("price.stale:SXLK@LSEETF PRESENT");
    }

    @Test
    void aClosedMarketAndALostLinkExplainIt() {
        AlarmSource.Scene night = new Scenes().holding().at(Scenes.SHUT);

        assertThat(Scenes.found(SOURCE, night)).containsExactly("price.stale:SXLK@LSEETF SUPPRESSED");
        assertThat(new Scenes().holding().with(Scenes.down()).found(SOURCE))
                .containsExactly("price.stale:SXLK@LSEETF SUPPRESSED");
    }
}
