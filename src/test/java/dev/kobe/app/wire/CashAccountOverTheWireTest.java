// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.gateway.Truth;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cash account over the wire: pounds are converted and bought with two sessions later. Settlement is worked
/// out by hand: what is sold on Thursday 1 October 2026 arrives on Monday the 5th.
class CashAccountOverTheWireTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate FIRST_SETTLES = LocalDate.of(2026, 10, 5);

    @TempDir
    private Path folder;

    private final List<String> story = new ArrayList<>();
    private final List<WireCounterparty> made = new ArrayList<>();

    private Simulation open() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("config.yaml"), "account:\n  kind: cash\n");
        return new SimulatedDesks(new ConfigFolder(config), LocalDate.of(2026, 11, 20))
                .create(
                        folder.resolve("desk"),
                        SimulatedDesks.demonstration(1, 1),
                        false,
                        true,
                        WireCounterparty.of(scenario -> scenario, made::add),
                        story::add)
                .orThrow();
    }

    private static DeskState state(Simulation desk) {
        return desk.desk().engine().view().state();
    }

    private static List<Fill> fills(Simulation desk, LocalDate day, Predicate<Fill> which) {
        return state(desk).fills().values().stream()
                .filter(one -> one.at().atZone(ZoneOffset.UTC).toLocalDate().equals(day))
                .filter(which)
                .toList();
    }

    private static boolean isFundBuy(Fill fill) {
        return !fill.instrument().isPair() && fill.side() == Side.BUY;
    }

    private TicketId ticket(Simulation desk, LocalDate day) {
        desk.life().begin(day);
        TicketId id = new TicketId("T-" + day);
        assertThat(desk.life().propose(day))
                .as("%s %s", story, state(desk).tickets().get(id))
                .contains(id);
        desk.life().click(id);
        for (int second = 0; second < 60; second++) {
            desk.life().goOn(Duration.ofSeconds(1));
        }
        while (!state(desk).tickets().get(id).state().isFinal()) {
            desk.life().goOn(Duration.ofMinutes(1));
        }
        return id;
    }

    @Test
    void whatIsBoughtWaitsUntilWhatWasSoldHasSettled() throws IOException {
        try (Simulation desk = open()) {
            desk.life().session(LocalDate.of(2026, 9, 30));
            TicketId first = ticket(desk, FIRST);
            assertThat(fills(desk, FIRST, one -> one.instrument().isPair())).isNotEmpty();
            assertThat(fills(desk, FIRST, CashAccountOverTheWireTest::isFundBuy))
                    .isEmpty();
            assertThat(state(desk).tickets().get(first).state()).isEqualTo(TicketState.PARTLY_FILLED);
            assertThat(state(desk).tickets().get(first).checks())
                    .anyMatch(one -> one.sentence().startsWith("The buy waits until what is sold has settled"));
            desk.life().strike(FIRST);
            desk.life().session(FIRST.plusDays(1));

            TicketId funded = ticket(desk, FIRST_SETTLES);
            assertThat(state(desk).tickets().get(funded).state()).isEqualTo(TicketState.FILLED);
            assertThat(fills(desk, FIRST_SETTLES, CashAccountOverTheWireTest::isFundBuy))
                    .isNotEmpty();
            assertPaidWithSettledDollars(state(desk));
            assertThat(state(desk).isReconciled()).isTrue();
            assertThat(state(desk).book().cash().values().stream().filter(one -> !one.isZero()))
                    .containsExactlyElementsOf(Truth.cash(made.getLast().gateway));
            assertThat(state(desk).brokerValue().orElseThrow().agrees()).isTrue();
        }
    }

    /// After every purchase of a fund, dollars that had settled by then pay for all that was bought so far.
    private static void assertPaidWithSettledDollars(DeskState state) {
        for (Fill buy : state.fills().values().stream()
                .filter(CashAccountOverTheWireTest::isFundBuy)
                .toList()) {
            LocalDate day = day(buy);
            BigDecimal dollars = BigDecimal.ZERO;
            for (Fill one : state.fills().values()) {
                BigDecimal worth = one.price().worth(one.quantity());
                if (one.side() == Side.SELL && day(one).equals(FIRST) && !FIRST_SETTLES.isAfter(day)) {
                    dollars = dollars.add(worth);
                } else if (one.side() == Side.BUY && !one.at().isAfter(buy.at())) {
                    dollars = dollars.subtract(worth);
                }
            }
            assertThat(dollars).as("settled dollars after %s", buy).isPositive();
        }
    }

    private static LocalDate day(Fill fill) {
        return fill.at().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
