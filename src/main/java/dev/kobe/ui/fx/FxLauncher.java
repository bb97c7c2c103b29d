// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts the JavaFX toolkit from a plain class, with or without a display.
///
/// On Linux without DISPLAY and WAYLAND_DISPLAY the toolkit draws in memory, which is enough for pictures.
public final class FxLauncher {
    private FxLauncher() {}

    /// Chooses the drawing in memory where there is no display; called before [#start], with the environment.
    public static boolean prepare(Map<String, String> environment, String operatingSystem) {
        boolean display = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        boolean headless = !display && operatingSystem.startsWith("Linux");
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        return headless;
    }

    // On the class path, where Kobe runs, JavaFX warns about itself at every start; nobody can act on it.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    /// Starts the toolkit; does nothing when it already runs.
    public static void start() {
        TOOLKIT.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
        Platform.setImplicitExit(false);
    }

    /// Does the work on the FX thread and waits for its answer; what it throws comes back as an unchecked exception.
    public static <T> T onFx(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var task = new FutureTask<T>(work::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the window", stop);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("the window could not do what was asked", failed.getCause());
        }
    }

    /// Opens a stage and returns when it has been closed; what goes wrong while it opens comes back at once.
    public static void open(Consumer<Stage> show) {
        start();
        var closed = new CountDownLatch(1);
        onFx(() -> {
            var stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            show.accept(stage);
            return stage;
        });
        try {
            closed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
