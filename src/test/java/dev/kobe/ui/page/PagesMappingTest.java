// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.ui.fx.Format;
import dev.kobe.ui.page.JournalView.Kind;
import dev.kobe.ui.page.ServicesPage.Heartbeat;
import dev.kobe.ui.page.SettingsPage.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesMappingTest {
    private static final Instant NOW = Instant.parse("2026-06-01T14:44:31Z");

    @ParameterizedTest
    @CsvSource({
        "desk.opened, DESK",
        "session.struck, DESK",
        "flow.posted, DESK",
        "ticket.moved, TICKETS",
        "order.cancel-asked, ORDERS",
        "fill.booked, ORDERS",
        "commission.booked, ORDERS",
        "board.moved, PROTECTION",
        "link.moved, BROKER",
        "note.sealed, NOTES",
        "weather.changed, OTHER",
        "nonsense, OTHER"
    })
    void anEventIsOfTheKindThatItsNameBeginsWith(String type, Kind kind) {
        assertThat(Kind.of(type)).isEqualTo(kind);
    }

    @Test
    void anEmptyJournalHasTheHashBeforeItsFirstLine() {
        JournalView empty = JournalView.of(List.of(), "0".repeat(64));
        assertThat(empty.total()).isZero();
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.hash()).isEqualTo("0".repeat(64));
    }

    @Test
    void theGuardianIsHeardByTheWallsClockAndEverythingElseByTheDesks() {
        assertThat(ServicesPage.words(new Heartbeat.Guardian(), NOW, Duration.ofSeconds(7)))
                .contains("7 s ago");
        assertThat(ServicesPage.words(new Heartbeat.At(NOW.minusSeconds(250)), NOW, Duration.ZERO))
                .contains("4m 10s ago");
        assertThat(ServicesPage.words(new Heartbeat.None(), NOW, Duration.ZERO)).isEmpty();
    }

    @Test
    void limitsInMoneyAndSizesAreMaskedAndTheOthersStay() {
        var open = new Format(false);
        var masked = new Format(true);
        var money = new Value.Amount(dev.kobe.core.quantity.Money.of("GBP", "40000.00"));
        var size = new Value.Size(new BigDecimal("1474"), "shares");
        assertThat(money.print(open)).isEqualTo("£40,000.00");
        assertThat(money.print(masked)).doesNotContain("40");
        assertThat(size.print(open)).isEqualTo("1,474 shares");
        assertThat(size.print(masked)).doesNotContain("1,474").endsWith("shares");
        assertThat(new Value.Text("2.0 %").print(masked)).isEqualTo("2.0 %");
    }
}
