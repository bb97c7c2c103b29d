// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.venue.VenueBehaviour;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Money;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationMonthTest {
    private static final LocalDate OPENING = LocalDate.of(2026, 9, 30);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    @TempDir
    Path folder;

    private final List<String> story = new ArrayList<>();

    private Simulation open(Path where) {
        var config = ConfigFolder.config("", "defaults").orThrow();
        ConfigFolder files =
                new ConfigFolder(Path.of(System.getProperty("kobe.project")).resolve("config"));
        Universe universe = files.universe("uk-sectors").orThrow();
        Market market = new SyntheticMarket(
                universe, dev.kobe.app.TradingRules.desk(config, universe).pairs(), 1, LocalDate.of(2025, 6, 2), LAST);
        return Simulation.open(
                        where,
                        new Simulation.Setting(
                                config,
                                market,
                                "DU0000041SIM",
                                "demo",
                                Money.of("GBP", "100000.00"),
                                OPENING,
                                Simulation.morningOf(market, OPENING),
                                VenueBehaviour.usual(1),
                                true),
                        story::add)
                .orThrow();
    }

    private DeskState live(Path where) {
        try (Simulation simulation = open(where)) {
            simulation.life().sessions(OPENING, LAST);
            return simulation.desk().engine().view().state();
        }
    }

    @Test
    void aMonthIsLivedFromSignalToStrike() {
        DeskState state = live(folder);
        System.out.println(story);
        state.tickets()
                .values()
                .forEach(t -> System.out.println(
                        t.state() + " " + t.reason() + " " + t.ticket().lines() + t.checks()));
        state.orders().values().forEach(System.out::println);
        System.out.println(state.book());
        state.strikes()
                .forEach(s ->
                        System.out.println(s.session() + " " + s.valuation().equity() + " " + s.index()));
        System.out.println(state.board() + " " + state.link());
    }
}
