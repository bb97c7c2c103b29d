// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.VixClose;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.TradingWindow;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.DayPlan;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that was brought to its full size on 1 October meets a VIX of 26 at the close of the 6th, which halves the
/// size until two closes are at or below 22.5.
class ReducedSizeTest {
    private static final Universe UNIVERSE =
            new ConfigFolder(Shared.project("config")).universe("uk-sectors").orThrow();
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 30);
    private static final LocalDate REACHED = LocalDate.of(2026, 10, 6);

    /// The invented market with a VIX of the test's.
    private record WithVix(Market market, TreeMap<LocalDate, String> levels) implements Market.Through {
        @Override
        public List<VixClose> vix(Instant at) {
            LocalDate last = TradingCalendar.of(Venue.NEW_YORK).lastClosed(at);
            return TradingCalendar.of(Venue.NEW_YORK).between(last.minusDays(7), last).stream()
                    .map(day -> new VixClose(
                            day, new BigDecimal(levels.floorEntry(day).getValue())))
                    .toList();
        }
    }

    @TempDir
    private Path folder;

    private final TreeMap<LocalDate, String> levels = new TreeMap<>();
    private Simulation simulation;

    @BeforeEach
    void open() {
        simulation = opened("");
    }

    private Simulation opened(String settings) {
        try {
            Path config = Files.createDirectories(folder.resolve("config" + settings.length()));
            Files.writeString(config.resolve("config.yaml"), settings);
            var read = new ConfigFolder(config).config().orThrow();
            Market invented = new SyntheticMarket(
                    UNIVERSE,
                    TradingRules.desk(read, UNIVERSE).pairs(),
                    1,
                    FIRST.minusMonths(16),
                    FIRST.plusMonths(2),
                    Happenings.none());
            levels.put(LocalDate.of(2020, 1, 2), "16");
            levels.put(REACHED, "26");
            levels.put(LocalDate.of(2026, 10, 8), "22");
            Market market = new WithVix(invented, levels);
            return Simulation.open(
                            folder.resolve("desk" + settings.length()),
                            new Simulation.Setting(
                                    read,
                                    market,
                                    "DU0000001SIM",
                                    "demo",
                                    Money.of("GBP", "100000.00"),
                                    FIRST,
                                    Simulation.morningOf(market, FIRST),
                                    Happenings.none(),
                                    GatewayCounterparty.usual(1),
                                    true),
                            sentence -> {})
                    .orThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private DeskState state() {
        return simulation.desk().engine().view().state();
    }

    private TicketRecord ticket(String id) {
        return Optional.ofNullable(state().tickets().get(new TicketId(id))).orElseThrow();
    }

    private Map<String, BigDecimal> held() {
        Map<String, BigDecimal> held = new TreeMap<>();
        state().book().positions().forEach(one -> held.put(one.instrument().symbol(), one.quantity()));
        return held;
    }

    @Test
    void aBreakersReductionSellsHalfAndTheWayBackHasItsOwnTicket() {
        simulation.life().sessions(FIRST, REACHED);
        Map<String, BigDecimal> full = held();
        assertThat(full).hasSize(3);
        assertThat(state().board().action()).isLessThan(BreakerAction.REDUCE_SIZE);

        simulation.life().session(LocalDate.of(2026, 10, 7));
        assertThat(state().board().action()).isEqualTo(BreakerAction.REDUCE_SIZE);
        assertThat(state().board().latch("vix")).isPresent();
        TicketRecord reduction = ticket("T-2026-10-07-RED");
        assertThat(reduction.ticket().purpose()).isEqualTo(Purpose.REDUCTION);
        assertThat(reduction.ticket().rampStep()).isEqualTo(Weight.of("0.5"));
        assertThat(reduction.ticket().lines()).hasSize(3).allMatch(line -> line.side() == Side.SELL);
        assertThat(reduction.state()).isEqualTo(TicketState.FILLED);
        held().forEach((symbol, shares) -> assertThat(
                        shares.doubleValue() / full.get(symbol).doubleValue())
                .as(symbol)
                // Drifts and prices of four days lie between the two sizes.
                .isBetween(0.45, 0.55));
        Map<String, BigDecimal> half = held();

        simulation.life().session(LocalDate.of(2026, 10, 8));
        assertThat(held()).as("once is enough").isEqualTo(half);
        simulation.life().session(LocalDate.of(2026, 10, 9));
        simulation.life().session(LocalDate.of(2026, 10, 12));
        simulation.life().session(LocalDate.of(2026, 10, 13));
        assertThat(state().board().latch("vix")).as("two closes at 22").isEmpty();
        TicketRecord back = state().tickets().values().stream()
                .filter(one -> one.ticket().purpose() == Purpose.RAMP)
                .findFirst()
                .orElseThrow();
        assertThat(back.ticket().id().value()).endsWith("-R100");
        assertThat(back.ticket().rampStep()).isEqualTo(Weight.ONE);
        assertThat(back.state()).isIn(TicketState.FILLED, TicketState.PARTLY_FILLED);
        held().forEach((symbol, shares) ->
                assertThat(shares).as(symbol).isGreaterThan(half.getOrDefault(symbol, BigDecimal.ZERO)));
        simulation.close();
    }

    /// London opens at 07:00 UTC and waits for no other venue; the ramp's ticket waits for New York.
    @Test
    void theCalendarHasTheReductionDueFiveMinutesAfterItsVenueOpened() {
        simulation.life().sessions(FIRST, REACHED);
        simulation.life().begin(LocalDate.of(2026, 10, 7));
        simulation.life().beat();
        assertThat(DayPlan.due(state(), UNIVERSE, Instant.parse("2026-10-07T07:04:59Z")))
                .isEmpty();
        assertThat(DayPlan.due(state(), UNIVERSE, Instant.parse("2026-10-07T07:05:00Z")))
                .contains(new DayPlan.Due.Propose(
                        LocalDate.of(2026, 10, 7),
                        new TicketId("T-2026-10-07-RED"),
                        Purpose.REDUCTION,
                        new TradingWindow(
                                Instant.parse("2026-10-07T07:00:00Z"), Instant.parse("2026-10-07T15:30:00Z"))));
        simulation.desk().engine().submit(new Input.Halt("the owner looks first"));
        assertThat(DayPlan.due(state(), UNIVERSE, Instant.parse("2026-10-07T07:05:00Z")))
                .isEmpty();
        simulation.close();
    }

    /// On 2 November the month's ticket is due at 14:50: the reduction does not wait for it.
    @Test
    void onTheDayOfTheMonthsTicketTheReductionComesFirst() {
        levels.clear();
        levels.putAll(Map.of(LocalDate.of(2020, 1, 2), "16", LocalDate.of(2026, 10, 30), "26"));
        simulation.life().sessions(FIRST, LocalDate.of(2026, 10, 30));
        LocalDate day = LocalDate.of(2026, 11, 2);
        simulation.life().begin(day);
        simulation.life().beat();
        assertThat(simulation.life().isRebalanceDay(day)).isTrue();
        assertThat(DayPlan.due(state(), UNIVERSE, Instant.parse("2026-11-02T08:05:00Z")))
                .hasValueSatisfying(
                        due -> assertThat(due).isInstanceOfSatisfying(DayPlan.Due.Propose.class, propose -> assertThat(
                                        propose.ticket().value())
                                .isEqualTo("T-2026-11-02-RED")));
        assertThat(DayPlan.due(state(), UNIVERSE, Instant.parse("2026-11-02T14:50:00Z")))
                .hasValueSatisfying(
                        due -> assertThat(due).isInstanceOfSatisfying(DayPlan.Due.Propose.class, propose -> assertThat(
                                        propose.ticket().value())
                                .isEqualTo("T-2026-11-02")));
        simulation.close();
    }

    @Test
    void whereTheSettingsSayAutoItIsSentByItselfAfterTheUndoWindow() {
        simulation.close();
        simulation = opened("protection: {reduce: auto}\n");
        simulation.life().sessions(FIRST, REACHED);
        simulation.life().begin(LocalDate.of(2026, 10, 7));
        TicketId id = simulation
                .life()
                .propose(
                        LocalDate.of(2026, 10, 7),
                        new TicketId("T-2026-10-07-RED"),
                        Purpose.REDUCTION,
                        Optional.empty())
                .orElse(new TicketId("T-2026-10-07-RED"));
        assertThat(state().tickets().get(id).state()).isEqualTo(TicketState.COUNTING_DOWN);
        assertThat(state().tickets().get(id).reason()).isEqualTo("sent by itself: a breaker reduces");
        simulation.life().workOff(id);
        assertThat(state().tickets().get(id).state()).isEqualTo(TicketState.FILLED);
        simulation.close();
    }
}
