// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.ui.fx.FreezeMonitor;
import dev.kobe.ui.fx.FxLauncher;
import dev.kobe.ui.fx.Look;
import dev.kobe.ui.fx.Picture;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts the window on a stage, or on a picture where there is no display.
public final class WindowStage {
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;
    private static final int BEATS_A_SECOND = 5;

    private WindowStage() {}

    /// Opens the window on a stage, counts ages once a second and watches for freezes.
    public static void show(KobeWindow window, Stage stage, InstantSource wallClock) {
        var monitor = new FreezeMonitor(wallClock);
        stand(window, stage, monitor::close);
        monitor.start();
    }

    /// Opens the window on a stage; `closed` runs when it is closed.
    static void stand(KobeWindow window, Stage stage, Runnable closed) {
        stage.setTitle(window.title());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene());
        int[] beats = {0};
        var beat = new Timeline(new KeyFrame(Duration.millis(1000.0 / BEATS_A_SECOND), event -> {
            beats[0]++;
            if (beats[0] % BEATS_A_SECOND == 0) {
                window.tick();
            } else {
                window.beat();
            }
            stage.setTitle(window.title());
        }));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
        stage.setOnHiding(event -> {
            beat.stop();
            closed.run();
        });
        stage.show();
        // Otherwise the first control, Halt, would be one Space away.
        if (!window.places().isTicketOpen()) {
            window.places().focusFirst();
        }
    }

    /// Closes the stage that the window stands on.
    public static void close(KobeWindow window) {
        window.scene().getWindow().hide();
    }

    /// Draws a view without a display and writes it as PNG at 1440 by 900; starts the toolkit when it does not run.
    public static void writePicture(Path png, DeskView view, InstantSource clock, Look look) {
        FxLauncher.start();
        Picture.write(FxLauncher.onFx(() -> new KobeWindow(view, NoPorts.ports(), clock, clock, look).picture()), png);
    }
}
