// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Strike;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Four closes, Monday 2 March to Thursday 5 March 2026, at 16:35: 98,000, 97,000, 97,000 and 97,510.
class TripMoneyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<Strike> CLOSES =
            List.of(close(0, "98000"), close(1, "97000"), close(2, "97000"), close(3, "97510"));

    private static Strike close(int day, String equity) {
        LocalDate session = MONDAY.plusDays(day);
        return Strike.ofCurve(
                session, at(day, 16, 35), new BigDecimal(equity), Optional.empty(), new BigDecimal(equity));
    }

    private static Instant at(int day, int hour, int minute) {
        return MONDAY.plusDays(day).atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
    }

    @Test
    void aTripThatEndedIsHeldFromTheCloseBeforeToTheFirstAfter() {
        // 97,510 / 98,000 - 1 = -0.5 % exactly.
        assertThat(TripMoney.of(CLOSES, at(1, 10, 0), Optional.of(at(3, 8, 0))))
                .isEqualTo("Equity at the close before £98,000.00, at the first close after £97,510.00 ("
                        + "−0.50\u202F% net of flows over 3 sessions).");
    }

    @Test
    void aTripThatHoldsGoesToTheNewestClose() {
        assertThat(TripMoney.of(CLOSES.subList(0, 2), at(1, 10, 0), Optional.empty()))
                .isEqualTo("Equity at the close before £98,000.00, at the last close £97,000.00 ("
                        + "−1.02\u202F% net of flows over 1 session).");
    }

    @Test
    void whatNoCloseTellsIsSaid() {
        assertThat(TripMoney.of(CLOSES, at(0, 10, 0), Optional.empty()))
                .isEqualTo("Equity before it is not known: there is no close before it.");
        assertThat(TripMoney.of(CLOSES, at(3, 17, 0), Optional.empty()))
                .isEqualTo("Equity at the close before £97,510.00; no close since is known.");
    }
}
