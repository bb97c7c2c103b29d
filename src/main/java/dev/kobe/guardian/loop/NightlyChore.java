// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import dev.kobe.core.time.MarketClock;
import dev.kobe.core.time.Night;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands a piece of work on once a night, by the desk's clock, and once at its start for a night that was missed.
///
/// Nights that come while the work still runs, as on a virtual clock, are caught up with by one more run at its end.
///
/// @param clock the desk's
/// @param elsewhere runs what it is given on a thread of its own, so that the clock never waits
/// @param work what is to be done; it says its own failures
public record NightlyChore(MarketClock clock, Consumer<Runnable> elsewhere, Runnable work) {
    private enum Stage {
        IDLE,
        RUNNING,
        RUNNING_AND_DUE
    }

    /// Starts the nights.
    ///
    /// @param done when the work was last done; empty where it never was
    public void start(Optional<Instant> done) {
        var stage = new AtomicReference<>(Stage.IDLE);
        Instant now = clock.instant();
        if (done.filter(last -> !last.isBefore(Night.last(now))).isEmpty()) {
            due(stage);
        }
        waitFor(Night.next(now), stage);
    }

    private void waitFor(Instant night, AtomicReference<Stage> stage) {
        clock.at(night, () -> {
            due(stage);
            waitFor(Night.next(night), stage);
        });
    }

    private void due(AtomicReference<Stage> stage) {
        Stage before = stage.getAndUpdate(one -> one == Stage.IDLE ? Stage.RUNNING : Stage.RUNNING_AND_DUE);
        if (before == Stage.IDLE) {
            elsewhere.accept(() -> run(stage));
        }
    }

    private void run(AtomicReference<Stage> stage) {
        boolean again = true;
        try {
            while (again) {
                work.run();
                again = stage.getAndUpdate(one -> one == Stage.RUNNING_AND_DUE ? Stage.RUNNING : Stage.IDLE)
                        == Stage.RUNNING_AND_DUE;
            }
        } finally {
            // Work that broke must not keep the next night from coming.
            if (again) {
                stage.set(Stage.IDLE);
            }
        }
    }
}
