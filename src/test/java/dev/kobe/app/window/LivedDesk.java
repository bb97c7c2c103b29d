// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.TradingRules;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.Happenings;
import dev.kobe.app.demo.Market;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.testing.Manners;
import dev.kobe.ui.shell.DeskMapping;
import dev.kobe.ui.shell.DeskView;
import dev.kobe.ui.shell.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A demonstration desk lived by the guardian itself, stopped at the moments that pictures are taken of. It has seed 1,
/// so every run lives the same.
final class LivedDesk {
    private static final LocalDate REBALANCE = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /// A moment of a desk.
    enum Moment {
        MIDDAY,
        STRUCK,
        READY,
        COUNTING_DOWN,
        WORKING,
        FILLED,
        HALTED_BY_HAND,
        BLOCKED,
        UNCERTAIN,
        PEAK_HALT,
        PAUSED,
        PARTLY_FILLED,
        CANCELLED,
        EXPIRED,
        SKIPPED,
        FIRST_RUN
    }

    /// The desk as it was published then, and how late the screen looks at it.
    record Seen(Desk.View view, DeskRules rules, Optional<Market> market) {
        Instant at() {
            return view.at();
        }

        DeskView screen() {
            return screen(at());
        }

        DeskView screen(Instant now) {
            return market.map(one -> WindowLink.screen(view, rules, one, List.of(), now))
                    .orElseGet(() -> DeskMapping.view(view, rules, Surroundings.none(), now));
        }

        /// The same desk when the guardian has lost its journal.
        Seen inEmergency() {
            return new Seen(
                    new Desk.View(
                            view.state(),
                            view.readings(),
                            view.at(),
                            Optional.of("the journal cannot be written: no space left on the disk")),
                    rules,
                    market);
        }
    }

    private static @Nullable LivedDesk shared;

    private final Map<Moment, Seen> moments = new EnumMap<>(Moment.class);
    private final Path folder;

    /// The one that all tests of a run look at.
    static synchronized LivedDesk shared() {
        if (shared == null) {
            shared = new LivedDesk(Path.of(
                    System.getProperty("kobe.build", "target"),
                    "lived",
                    String.valueOf(ProcessHandle.current().pid())));
        }
        return shared;
    }

    private LivedDesk(Path folder) {
        this.folder = folder;
        live();
        loseTheLink();
        goWrongUnder(Moment.PEAK_HALT, "breakers:\n  drawdown_peak: 0.02 alert, 0.04 halt\n", DeskState::isHalted);
        goWrongUnder(
                Moment.PAUSED,
                "breakers:\n  streak_losses: 1 alert, 2 pause, 20 halt\n  drawdown_peak: 0.4 alert, 0.9 halt\n"
                        + "  drawdown_day: 0.4 alert, 0.9 halt\n  drawdown_week: 0.4 alert, 0.9 halt\n",
                now -> now.board().latch("streak.losses").isPresent());
        endOtherwise(Moment.PARTLY_FILLED, LivedDesk::cancelAfterTheFirstFill);
        endOtherwise(Moment.CANCELLED, LivedDesk::cancelBeforeAnyFill);
        endOtherwise(Moment.EXPIRED, LivedDesk::letTheWindowClose);
        endOtherwise(Moment.SKIPPED, LivedDesk::skip);
        KobeConfig config = files().config().orThrow();
        moments.put(
                Moment.FIRST_RUN,
                new Seen(
                        new Desk.View(
                                DeskState.blank(),
                                Readings.none(),
                                Instant.parse("2026-11-20T09:12:00Z"),
                                Optional.empty()),
                        TradingRules.desk(
                                config, files().universe(config.universe()).orThrow()),
                        Optional.empty()));
    }

    Seen at(Moment moment) {
        return moments.get(moment);
    }

    /// The folder of the desk that lived eight months; its journal goes on a little beyond the pictures.
    Path desk() {
        return folder.resolve("desk");
    }

    /// Trials of breakers on the desk as it was at a moment, answered at once.
    DeskTrials trials(Moment moment) {
        Seen seen = at(moment);
        return new DeskTrials(
                desk(),
                () -> seen.view().state(),
                seen.rules(),
                files(),
                InstantSource.fixed(seen.at()),
                Runnable::run);
    }

    static ConfigFolder files() {
        return new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"));
    }

    private static SimulatedDesks desks() {
        return new SimulatedDesks(files(), TODAY);
    }

    private void keep(Moment moment, Simulation simulation) {
        moments.put(
                moment,
                new Seen(
                        simulation.desk().engine().view(),
                        simulation.desk().plan().rules(),
                        Optional.of(simulation.desk().plan().market())));
    }

    private static void goOn(Simulation simulation, int seconds) {
        for (int second = 0; second < seconds; second++) {
            simulation.life().goOn(Duration.ofSeconds(1));
        }
    }

    /// Eight months; the ticket of October; a day in the middle of it with a halt by hand; the ticket of November under
    /// limits that have become too small for it.
    private void live() {
        SimulationFile file = SimulatedDesks.demonstration(8, 1);
        try (Simulation simulation =
                desks().create(desk(), file, false, true, line -> {}).orThrow()) {
            TradingCalendar calendar = TradingCalendar.of(Venue.LONDON);
            simulation.life().sessions(file.opening(), calendar.previous(REBALANCE));
            TicketId ticket = new TicketId("T-" + REBALANCE);
            simulation.life().begin(REBALANCE);
            simulation.life().propose(REBALANCE);
            goOn(simulation, 2);
            keep(Moment.READY, simulation);
            simulation.life().click(ticket);
            goOn(simulation, 1);
            keep(Moment.COUNTING_DOWN, simulation);
            while (simulation.desk().engine().view().state().fills().values().stream()
                    .noneMatch(fill -> fill.ref().ticket().equals(ticket))) {
                goOn(simulation, 1);
            }
            keep(Moment.WORKING, simulation);
            simulation.life().workOff(ticket);
            keep(Moment.FILLED, simulation);
            simulation.life().strike(REBALANCE);
            keep(Moment.STRUCK, simulation);
            simulation.life().sessions(calendar.next(REBALANCE), LocalDate.of(2026, 10, 21));
            LocalDate middle = LocalDate.of(2026, 10, 22);
            simulation.life().begin(middle);
            simulation.time().advanceTo(middle.atTime(13, 31, 7).toInstant(java.time.ZoneOffset.UTC));
            simulation.life().beat();
            goOn(simulation, 2);
            keep(Moment.MIDDAY, simulation);
            simulation.desk().engine().submit(new Input.Halt("the weekend needs a clear head"));
            goOn(simulation, 2);
            keep(Moment.HALTED_BY_HAND, simulation);
            simulation
                    .desk()
                    .engine()
                    .submit(new Input.Resume("read everything again, nothing was wrong", false, Hand.WINDOW));
            simulation.life().strike(middle);
            simulation.desk().engine().submit(new Input.SetLimits(tighter(simulation), "the owner"));
            simulation.life().goOnToRebalance();
            goOn(simulation, 2);
            keep(Moment.BLOCKED, simulation);
        }
    }

    private static GateLimits tighter(Simulation simulation) {
        GateLimits now = simulation.desk().engine().view().state().limits().orElseThrow();
        return new GateLimits(
                now.version() + 1,
                now.reconciledWithin(),
                now.cutOff(),
                now.quoteFreshness(),
                now.shareCap(),
                now.pairCap(),
                now.orderShare(),
                Money.of("GBP", "5000.00"),
                now.positionShare(),
                now.grossShare(),
                now.reserveShare(),
                now.flattenOffset(),
                now.excludedTypes(),
                now.prices(),
                now.shares(),
                now.pace(),
                now.costs(),
                now.ground(),
                now.breakers(),
                java.util.Set.of());
    }

    /// The link breaks while the second order is being sent: the venue has it, the desk does not know.
    private void loseTheLink() {
        Path desk = folder.resolve("uncertain");
        desks().create(desk, SimulatedDesks.demonstration(1, 1), false, true, line -> {})
                .orThrow()
                .close();
        SimulationFile file = SimulatedDesks.demonstration(1, 1);
        Market market = desks().marketOf(desk).orThrow();
        try (Simulation simulation =
                open(desk, file, files().config().orThrow(), Manners.silentAbout(1, Manners.filling(4, 4, 0)))) {
            TicketId ticket = new TicketId("T-" + REBALANCE);
            simulation.life().session(file.opening());
            simulation.life().begin(REBALANCE);
            simulation.life().propose(REBALANCE);
            // The desk asks the broker at once, so the state is seen only by whoever is shown every change.
            simulation.desk().engine().onPublish(view -> {
                if (view.state().tickets().get(ticket).state() == TicketState.UNCERTAIN) {
                    moments.putIfAbsent(
                            Moment.UNCERTAIN,
                            new Seen(view, simulation.desk().plan().rules(), Optional.of(market)));
                }
            });
            simulation.life().click(ticket);
            goOn(simulation, 10);
        }
    }

    /// The first ticket of a young desk, on a venue that takes its time, and the end that it comes to.
    private void endOtherwise(Moment moment, BiConsumer<Simulation, TicketId> end) {
        Path desk = folder.resolve(moment.name().toLowerCase(Locale.ROOT));
        SimulationFile file = SimulatedDesks.demonstration(1, 1);
        desks().create(desk, file, false, true, line -> {}).orThrow().close();
        try (Simulation simulation = open(desk, file, files().config().orThrow(), Manners.filling(2, 6, 0))) {
            TicketId ticket = new TicketId("T-" + REBALANCE);
            simulation.life().session(file.opening());
            simulation.life().begin(REBALANCE);
            simulation.life().propose(REBALANCE);
            goOn(simulation, 2);
            end.accept(simulation, ticket);
            goOn(simulation, 2);
            keep(moment, simulation);
        }
    }

    private static void cancelAfterTheFirstFill(Simulation simulation, TicketId ticket) {
        simulation.life().click(ticket);
        while (simulation.desk().engine().view().state().fills().isEmpty()) {
            goOn(simulation, 1);
        }
        simulation.desk().engine().submit(new Input.CancelRest(ticket));
        simulation.life().workOff(ticket);
    }

    private static void cancelBeforeAnyFill(Simulation simulation, TicketId ticket) {
        simulation.life().click(ticket);
        while (simulation.desk().engine().view().state().ordersOf(ticket).isEmpty()) {
            goOn(simulation, 1);
        }
        simulation.desk().engine().submit(new Input.CancelRest(ticket));
        simulation.life().workOff(ticket);
    }

    private static void letTheWindowClose(Simulation simulation, TicketId ticket) {
        simulation
                .time()
                .advanceTo(simulation
                        .desk()
                        .engine()
                        .view()
                        .state()
                        .tickets()
                        .get(ticket)
                        .ticket()
                        .closes());
        simulation.life().beat();
    }

    private static void skip(Simulation simulation, TicketId ticket) {
        simulation.desk().engine().submit(new Input.Skip(ticket, "the fund's price looks wrong to me, I wait a month"));
    }

    /// The same market under limits that it reaches, on the morning after.
    private void goWrongUnder(Moment moment, String settings, Predicate<DeskState> wrong) {
        Path desk = folder.resolve(moment.name().toLowerCase(Locale.ROOT));
        SimulationFile file = SimulatedDesks.demonstration(8, 1);
        desks().create(desk, file, false, true, line -> {}).orThrow().close();
        KobeConfig config = ConfigFolder.config(settings, "config.yaml").orThrow();
        try (Simulation simulation = open(desk, file, config, usual -> usual)) {
            TradingCalendar calendar = TradingCalendar.of(Venue.LONDON);
            LocalDate day = file.opening();
            while (!wrong.test(simulation.desk().engine().view().state())) {
                simulation.life().session(day);
                day = calendar.next(day);
            }
            simulation.life().begin(day);
            simulation.time().advanceTo(day.atTime(9, 40).toInstant(java.time.ZoneOffset.UTC));
            simulation.life().beat();
            goOn(simulation, 2);
            keep(moment, simulation);
        }
    }

    /// A desk that has just been made, opened under other settings or on a venue that behaves otherwise.
    private static Simulation open(Path desk, SimulationFile file, KobeConfig config, UnaryOperator<Scenario> manners) {
        Market market = desks().marketOf(desk).orThrow();
        return Simulation.open(
                        desk,
                        new Simulation.Setting(
                                config,
                                market,
                                file.account(),
                                file.profile(),
                                file.cash(),
                                file.opening(),
                                Simulation.morningOf(market, file.opening()),
                                Happenings.none(),
                                GatewayCounterparty.of(1, manners),
                                true),
                        line -> {})
                .orThrow();
    }
}
