// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import dev.kobe.adapter.os.HaltFile;
import dev.kobe.adapter.os.SystemTime;
import dev.kobe.adapter.os.Viewer;
import dev.kobe.app.OwnedDesk;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.DeskServices;
import dev.kobe.core.report.Copy;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.supervise.Worker;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.shell.DeskCommands;
import dev.kobe.ui.shell.DeskPorts;
import dev.kobe.ui.shell.DeskView;
import dev.kobe.ui.shell.KobeWindow;
import dev.kobe.ui.shell.WindowStage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The window on a desk that this process owns: what the desk publishes is shown, and what is clicked is asked of it.
final class DeskWindow {
    private final DeskServices house;
    private final ConfigFolder settings;
    private final SystemTime wall = new SystemTime();
    private volatile Consumer<String> say;

    /// @param house makes the reports
    /// @param settings of which breakers are tried
    /// @param before hears what is said before the window stands
    DeskWindow(DeskServices house, ConfigFolder settings, Consumer<String> before) {
        this.house = house;
        this.settings = settings;
        this.say = before;
    }

    /// Says a sentence that no event carries; any thread.
    void say(String sentence) {
        say.accept(sentence);
    }

    /// Opens the window and returns when it has been closed.
    ///
    /// @param clock the desk's
    /// @param background runs what the window must not wait for
    /// @param propose asks for a ticket at the next opportunity
    /// @param shown what is begun when it stands
    void open(OwnedDesk desk, InstantSource clock, Executor background, Runnable propose, Runnable shown) {
        KnownRaises raises = KnownRaises.of(desk.folder());
        LookFile looks = new LookFile(desk.folder());
        DeskPorts ports = new DeskPorts(
                commands(desk, background, propose),
                files(desk.folder(), background),
                new DeskTrials(
                        desk.folder(),
                        () -> desk.engine().view().state(),
                        desk.plan().rules(),
                        settings,
                        clock,
                        background),
                look -> background.execute(() -> looks.write(look)),
                () -> {});
        try (Worker drawer = Worker.named("screen")) {
            FxLauncher.open(stage -> {
                KobeWindow window = new KobeWindow(
                        screen(desk, desk.engine().view(), raises, clock), ports, clock, wall, looks.read());
                say = window::say;
                follow(desk, drawer, view -> window.publish(screen(desk, view, raises, clock)));
                WindowStage.show(window, stage, wall);
                shown.run();
            });
        }
    }

    /// The guardian never draws: the newest view is taken up by a thread that does, and those before it are left out.
    private static void follow(OwnedDesk desk, Worker drawer, Consumer<Desk.View> draw) {
        AtomicReference<Optional<Desk.View>> newest = new AtomicReference<>(Optional.empty());
        desk.engine().onPublish(view -> {
            if (newest.getAndSet(Optional.of(view)).isEmpty()) {
                drawer.accept(() -> newest.getAndSet(Optional.empty()).ifPresent(draw));
            }
        });
    }

    private DeskCommands commands(OwnedDesk desk, Executor background, Runnable propose) {
        HaltFile halt = new HaltFile(desk.folder());
        return WindowLink.commands(
                desk.engine(), background, reason -> halt.write(reason, wall.instant()), propose, this::say);
    }

    private FolderFiles files(Path folder, Executor background) {
        return new FolderFiles(
                folder,
                background,
                month -> house.report(folder, month, Copy.OWN),
                file -> Viewer.open(file, System.getProperty("os.name", "")));
    }

    private static DeskView screen(OwnedDesk desk, Desk.View view, KnownRaises raises, InstantSource clock) {
        return WindowLink.screen(
                view,
                desk.plan().rules(),
                desk.plan().market(),
                raises.with(view.state().alarms()),
                clock.instant());
    }
}
