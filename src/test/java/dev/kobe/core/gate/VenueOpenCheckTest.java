// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.time.TradingWindow;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VenueOpenCheckTest {
    private static CheckResult judge(Given given) {
        return new VenueOpenCheck().judge(given.build());
    }

    @Test
    void passesFromTheOpeningOfTheWindow() {
        Given given = Given.order();
        given.window = window(0, 600);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesBeforeTheWindow() {
        Given given = Given.order();
        given.window = window(1, 600);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The trading window opens at 2026-03-02 15:00:01 London.");
    }

    @Test
    void passesJustBeforeTheCutOff() {
        Given given = Given.order();
        given.window = window(-60, 121);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
    }

    @Test
    void deniesFromTheCutOff() {
        Given given = Given.order();
        given.window = window(-60, 120);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("New orders stop at 2026-03-02 15:00 London.");
    }

    @Test
    void deniesWhileTheExchangeIsClosed() {
        Given given = Given.order();
        given.venueOpen = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        assertThat(judge(given).sentence()).isEqualTo("The exchange of SXLK is closed.");
    }

    @Test
    void deniesWithoutAWindow() {
        Given given = Given.order();
        given.window = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    @Test
    void aFlattenOrderNeedsTheOpenVenueButNotTheWindow() {
        Given given = Given.sale().flatten();
        given.window = Optional.empty();
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.window = window(1, 600);
        assertThat(judge(given).result()).isEqualTo(Result.PASS);
        given.window = window(-60, 120);
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
        given.venueOpen = false;
        assertThat(judge(given).result()).isEqualTo(Result.DENY);
    }

    private static Optional<TradingWindow> window(int fromSeconds, int toSeconds) {
        return Optional.of(new TradingWindow(Given.NOW.plusSeconds(fromSeconds), Given.NOW.plusSeconds(toSeconds)));
    }
}
