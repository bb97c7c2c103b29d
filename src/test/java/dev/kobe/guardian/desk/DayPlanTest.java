// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Strikes;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DayPlan.Due;
import dev.kobe.testing.Shared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPlanTest {
    private static final Universe FUNDS =
            new ConfigFolder(Shared.project("config")).universe("uk-sectors").orThrow();

    /// A desk in a session, with the sessions before it struck.
    private static DeskState desk(LocalDate session, LocalDate... struck) {
        DeskIdentity identity = new DeskIdentity(
                "DU0000000", "paper", Currency.GBP, false, "uk-sectors", Venue.LONDON, false, Instant.EPOCH);
        Book book = Book.empty(Currency.GBP).post(Money.of("GBP", "1000.00"));
        List<dev.kobe.core.book.Strike> strikes = new ArrayList<>();
        for (LocalDate one : struck) {
            strikes.add(Strikes.strike(
                    strikes,
                    one,
                    Valuer.value(book, Map.of(), List.of(), Instant.EPOCH),
                    Money.zero(Currency.GBP),
                    Money.zero(Currency.GBP),
                    List.of()));
        }
        DeskState blank = DeskState.blank();
        return new DeskState(
                1,
                Optional.of(identity),
                blank.limits(),
                Optional.empty(),
                book,
                blank.tickets(),
                blank.orders(),
                blank.mids(),
                blank.fills(),
                blank.commissions(),
                blank.earlyCommissions(),
                blank.flows(),
                blank.bookings(),
                blank.actions(),
                strikes,
                blank.benchmark(),
                blank.board(),
                blank.phases(),
                blank.flatten(),
                blank.link(),
                blank.brokerValue(),
                blank.notes(),
                blank.alarms(),
                Optional.of(session),
                blank.lastEventAt(),
                "");
    }

    private static String due(DeskState state, String at) {
        return DayPlan.due(state, FUNDS, Instant.parse(at))
                .map(one -> one.getClass().getSimpleName() + " " + one.session())
                .orElse("nothing");
    }

    /// London trades to 15:30 UTC on 2026-09-30, its auction ends at 15:35; New York opens at 13:30 UTC on the first
    /// of October, which is the month's first session of both.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-09-30T12:00:00Z, nothing",
        "2026-09-30T15:35:59Z, nothing",
        "2026-09-30T15:36:00Z, Strike 2026-09-30",
        "2026-09-30T16:04:59Z, Strike 2026-09-30",
        "2026-09-30T16:05:00Z, Miss 2026-09-30",
        "2026-10-05T12:00:00Z, Miss 2026-09-30"
    })
    void aSessionIsStruckAfterItsAuctionOrMissed(String at, String step) {
        assertThat(due(desk(LocalDate.of(2026, 9, 30)), at)).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-09-30T20:00:00Z, nothing",
        "2026-10-01T06:59:59Z, nothing",
        "2026-10-01T07:00:00Z, Begin 2026-10-01",
        "2026-10-02T23:00:00Z, Begin 2026-10-01"
    })
    void aSessionBeginsWhenItsVenueOpensAndNoneIsLeftOut(String at, String step) {
        LocalDate struck = LocalDate.of(2026, 9, 30);
        assertThat(due(desk(struck, struck), at)).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-01T13:49:59Z, nothing",
        "2026-10-01T13:50:00Z, Propose 2026-10-01",
        "2026-10-01T15:14:59Z, Propose 2026-10-01",
        "2026-10-01T15:15:00Z, nothing"
    })
    void theMonthsTicketIsDueInItsWindow(String at, String step) {
        assertThat(due(desk(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 9, 30)), at))
                .isEqualTo(step);
    }

    @Test
    void noTicketIsDueOnAnyOtherDayOrBeforeTheFirstStrike() {
        assertThat(due(desk(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 1)), "2026-10-02T14:00:00Z"))
                .isEqualTo("nothing");
        assertThat(due(desk(LocalDate.of(2026, 10, 1)), "2026-10-01T14:00:00Z")).isEqualTo("nothing");
    }

    @Test
    void nothingIsDueOnADeskThatIsNotOpen() {
        assertThat(DayPlan.due(DeskState.blank(), FUNDS, Instant.parse("2026-10-01T14:00:00Z")))
                .isEmpty();
    }

    @Test
    void aTicketNamesItsDayAndItsWindow() {
        Optional<Due> due = DayPlan.due(
                desk(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 9, 30)),
                FUNDS,
                Instant.parse("2026-10-01T14:00:00Z"));
        assertThat(due).get().isInstanceOfSatisfying(Due.Propose.class, propose -> {
            assertThat(propose.ticket().value()).isEqualTo("T-2026-10-01");
            assertThat(propose.window().opens()).isEqualTo("2026-10-01T13:45:00Z");
            assertThat(propose.window().closes()).isEqualTo("2026-10-01T15:15:00Z");
        });
    }
}
