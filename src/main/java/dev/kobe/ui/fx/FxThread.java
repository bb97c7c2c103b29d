// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// The door to the FX thread: at once or after a while; tests hand in their own.
public interface FxThread {
    /// Runs on the FX thread, soon.
    void run(Runnable work);

    /// Runs on the FX thread after the delay; called on the FX thread.
    void runAfter(Duration delay, Runnable work);

    /// The real one.
    static FxThread real() {
        return new FxThread() {
            @Override
            public void run(Runnable work) {
                Platform.runLater(work);
            }

            @Override
            public void runAfter(Duration delay, Runnable work) {
                var pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
                pause.setOnFinished(event -> work.run());
                pause.play();
            }
        };
    }
}
