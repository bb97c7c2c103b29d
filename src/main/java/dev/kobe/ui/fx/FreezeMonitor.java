// SPDX-License-Identifier: MIT
package dev.kobe.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches that the FX thread keeps breathing: after 500 ms without a beat it logs what that thread is doing, once per
/// freeze, and counts it.
public final class FreezeMonitor implements AutoCloseable {
    static final Duration LIMIT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(FreezeMonitor.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final InstantSource clock;
    private volatile Instant lastBeat;
    private volatile boolean frozen;
    private volatile int freezes;
    private volatile boolean closed;

    public FreezeMonitor(InstantSource clock) {
        this.clock = clock;
        this.lastBeat = clock.instant();
    }

    /// Starts watching; called on the FX thread, which it then watches.
    public void start() {
        Thread watched = Thread.currentThread();
        // What it took to open the window is no freeze: watching begins with the first beat.
        lastBeat = Instant.MAX;
        var beat = new Timeline(new KeyFrame(javafx.util.Duration.millis(LOOK.toMillis()), event -> beat()));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
        Thread.ofPlatform().daemon().name("kobe-freeze-monitor").start(() -> watch(watched));
    }

    /// The FX thread is alive.
    void beat() {
        lastBeat = clock.instant();
        frozen = false;
    }

    /// Looks once; true when a freeze was found that had not been counted.
    boolean look() {
        boolean silent = Duration.between(lastBeat, clock.instant()).compareTo(LIMIT) > 0;
        if (!silent || frozen) {
            return false;
        }
        frozen = true;
        freezes++;
        return true;
    }

    /// How many freezes there were since the start.
    public int freezes() {
        return freezes;
    }

    private void watch(Thread watched) {
        while (!closed) {
            if (look()) {
                LOG.warn(
                        "The window has not answered for {} ms; it is at\n{}",
                        LIMIT.toMillis(),
                        Arrays.stream(watched.getStackTrace())
                                .map(frame -> "    " + frame)
                                .collect(Collectors.joining("\n")));
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
