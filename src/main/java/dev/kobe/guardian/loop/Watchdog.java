// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import java.util.concurrent.TimeUnit;

/// A second thread that closes the gate while the guardian is silent.
///
/// Silent is a guardian whose thread is gone, or that has been busy with one input for ten looks, a second
/// apart by the watchdog's own count. It needs no clock: a computer that slept has had no looks. The gate
/// opens again with the first sign of life, for then the guardian judges by itself what has become stale.
///
/// Example: the disk takes 14 s to force an event; from the eleventh second nothing is sent, and from the
/// fifteenth what is still right may be.
final class Watchdog implements AutoCloseable {
    static final int LOOKS = 10;

    private final DeskEngine engine;
    private final Thread watched;
    private final Thread thread;
    private long taken = -1;
    private int still;

    Watchdog(DeskEngine engine, Thread watched) {
        this.engine = engine;
        this.watched = watched;
        this.thread = Thread.ofPlatform().name("watchdog").daemon(true).unstarted(this::live);
    }

    void start() {
        thread.start();
    }

    private void live() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.SECONDS.sleep(1);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look; a second after the one before.
    void look() {
        long now = engine.taken();
        boolean moved = now != taken || !engine.isBusy();
        taken = now;
        still = moved ? 0 : still + 1;
        engine.silent(!watched.isAlive() || still >= LOOKS);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
