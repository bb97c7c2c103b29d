// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries views from the guardian's thread to the FX thread: only the newest counts, at most one hand-over waits, and
/// two repaints are at least 100 ms apart.
///
/// Example: 200,000 calls of [#publish] before the FX thread comes round leave one task in its queue. A view equal to
/// the last one is not shown again. Any thread may publish.
public final class DeskBridge<V> {
    /// The shortest time between two repaints.
    public static final Duration PACE = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(DeskBridge.class);

    private final FxThread fx;
    private final InstantSource clock;
    private final Consumer<V> screen;
    private final AtomicReference<@Nullable V> newest = new AtomicReference<>();
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile Instant lastHeard;

    // Only the FX thread touches these two.
    private Instant lastShown = Instant.MIN;
    private @Nullable V shown;

    public DeskBridge(FxThread fx, InstantSource clock, Consumer<V> screen) {
        this.fx = fx;
        this.clock = clock;
        this.screen = screen;
        this.lastHeard = clock.instant();
    }

    /// Hands over the newest view; returns at once. Also a sign of life when nothing has changed.
    public void publish(V view) {
        lastHeard = clock.instant();
        newest.set(view);
        if (pending.compareAndSet(false, true)) {
            fx.run(this::arrive);
        }
    }

    /// When the publisher last gave a sign of life.
    public Instant lastHeard() {
        return lastHeard;
    }

    private void arrive() {
        Instant now = clock.instant();
        boolean tooSoon = lastShown.isAfter(now.minus(PACE));
        if (tooSoon) {
            fx.runAfter(Duration.between(now, lastShown.plus(PACE)), this::show);
        } else {
            show();
        }
    }

    private void show() {
        // Cleared before the view is taken: a view published in between asks for its own hand-over.
        pending.set(false);
        V view = newest.getAndSet(null);
        lastShown = clock.instant();
        if (view == null || view.equals(shown)) {
            return;
        }
        shown = view;
        try {
            screen.accept(view);
        } catch (RuntimeException failed) {
            // A pane that cannot draw must not stop the ones after it from ever being drawn again.
            LOG.error("A view could not be shown; the screen keeps the one before", failed);
        }
    }
}
