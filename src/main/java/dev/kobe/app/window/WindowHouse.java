// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.os.DeskLock;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.TradingRules;
import dev.kobe.app.broker.BrokerDesks;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.cli.DemoText;
import dev.kobe.cli.DeskServices;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Theme;
import dev.kobe.ui.shell.WindowStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Decides what opening the window means here: a window, or the demonstration as text where there is no display.
public final class WindowHouse {
    static final RefusalCode NO_WINDOW = new RefusalCode("WINDOW_NO_DESK");
    private static final int MONTHS = 8;

    private final ConfigFolder files;
    private final InstantSource clock;
    private final DeskServices house;

    public WindowHouse(ConfigFolder files, InstantSource clock, DeskServices house) {
        this.files = files;
        this.clock = clock;
        this.house = house;
    }

    /// Opens the window and returns the exit code when it has been closed.
    public Outcome<Integer> open(Path desk, boolean demonstration, boolean fresh, Consumer<String> story) {
        boolean headless = FxLauncher.prepare(System.getenv(), System.getProperty("os.name", ""));
        if (!demonstration && !SimulationFile.exists(desk)) {
            return known(desk)
                    .flatMap(state -> state.identity().isPresent()
                            ? account(desk, state, headless, story)
                            : none(desk, headless, story));
        }
        if (headless) {
            story.accept("There is no display here, so the demonstration month is lived as text.");
            return house.demonstrate(
                            desk,
                            new DeskServices.Demonstration(
                                    1, 1, true, Optional.empty(), "uk-sectors", Optional.empty(), Optional.empty()),
                            story,
                            step -> {})
                    .map(lived -> {
                        DemoText.print(story, lived);
                        return 0;
                    });
        }
        return demonstrate(desk, fresh, story);
    }

    /// What a folder knows; one that is no desk yet knows nothing, and one that cannot be read is refused.
    private Outcome<DeskState> known(Path desk) {
        return Files.isDirectory(desk.resolve("journal")) ? house.read(desk) : Outcome.ok(DeskState.blank());
    }

    private Outcome<Integer> account(Path desk, DeskState state, boolean headless, Consumer<String> story) {
        if (DeskLock.isOwned(desk)) {
            return Outcome.refused(
                    Refusal.of(
                            OwnedDesk.OWNED,
                            "Another Kobe owns the desk in " + desk
                                    + ", as kobe guard does: stop that one to open the window,"
                                    + " or go on with kobe approve, execute, halt, resume, pull and snapshot, which reach it."));
        }
        return headless
                ? Outcome.refused(Refusal.of(
                        NO_WINDOW,
                        "There is no display here: kobe guard runs the desk in " + desk + " without a window."))
                : AccountWindow.open(new BrokerDesks(files, clock), desk, state, house, files, story);
    }

    private Outcome<Integer> none(Path desk, boolean headless, Consumer<String> story) {
        return headless
                ? Outcome.refused(Refusal.of(
                        NO_WINDOW,
                        "There is no desk in " + desk + ": kobe desk --demo opens the demonstration, kobe open begins"
                                + " one on the broker's account."))
                : firstRun(desk, story);
    }

    private Outcome<Integer> demonstrate(Path desk, boolean fresh, Consumer<String> story) {
        SimulatedDesks desks = new SimulatedDesks(files, today());
        Outcome<Simulation> opened = SimulationFile.exists(desk) && !fresh
                ? desks.reopen(desk, false, story)
                : desks.create(desk, SimulatedDesks.demonstration(MONTHS, 1), true, false, story);
        return opened.map(simulation -> {
            try (simulation) {
                DemonstrationWindow.open(simulation, house, files);
                return 0;
            }
        });
    }

    /// No desk yet: the window shows the first steps, and goes on with the demonstration when that is asked for.
    private Outcome<Integer> firstRun(Path desk, Consumer<String> story) {
        return files.config()
                .flatMap(config -> files.universe(config.universe())
                        .map(universe -> FirstRunWindow.open(TradingRules.desk(config, universe), desk, clock)))
                .flatMap(demonstrationWanted -> demonstrationWanted
                        ? demonstrate(desk.resolveSibling("desk-demo"), false, story)
                        : Outcome.ok(0));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// A picture of the window on a desk as last published, drawn without a display.
    public static Outcome<Path> picture(Path desk, Desk.View view, ConfigFolder files, LocalDate today) {
        Path file = desk.resolve("reports").resolve("window.png");
        return files.config().flatMap(config -> new SimulatedDesks(files, today)
                .marketOf(desk)
                .map(market -> {
                    FxLauncher.prepare(System.getenv(), System.getProperty("os.name", ""));
                    WindowStage.writePicture(
                            file,
                            WindowLink.screen(
                                    view,
                                    TradingRules.desk(
                                            config,
                                            market.universe(),
                                            view.state()
                                                    .identity()
                                                    .orElseThrow()
                                                    .profile()),
                                    market,
                                    List.of(),
                                    view.at()),
                            InstantSource.fixed(view.at()),
                            Look.of(Theme.DARK));
                    return file;
                }));
    }
}
