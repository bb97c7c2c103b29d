// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The guardian's thread and the thread of its effects: the engine at work in real time.
public final class GuardianLoop implements AutoCloseable {
    private final DeskEngine engine;
    private final ExecutorService effects;
    private final Thread thread;
    private final Watchdog watchdog;

    /// Starts both threads, and a third that watches over the guardian's.
    public static GuardianLoop start(Guardian guardian, DeskState start, DeskEngine.Outside outside) {
        GuardianLoop loop = unwatched(guardian, start, outside);
        loop.watchdog.start();
        return loop;
    }

    /// The same with nobody watching.
    static GuardianLoop unwatched(Guardian guardian, DeskState start, DeskEngine.Outside outside) {
        ExecutorService effects = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("effects").daemon(true).factory());
        return new GuardianLoop(guardian, start, outside, effects);
    }

    private GuardianLoop(Guardian guardian, DeskState start, DeskEngine.Outside outside, ExecutorService effects) {
        this.effects = effects;
        this.engine = DeskEngine.threaded(guardian, start, outside, effect -> effects.execute(() -> carryOut(effect)));
        this.thread = Thread.ofPlatform().name("guardian").daemon(true).unstarted(this::live);
        this.watchdog = new Watchdog(engine, thread);
        thread.start();
    }

    public DeskEngine engine() {
        return engine;
    }

    /// Waits until everything that has been offered so far, and what followed from it at once, is done: lets virtual
    /// time keep step with a guardian that has a thread of its own.
    public void settle() {
        for (int round = 0; round < 3; round++) {
            engine.submit(new Input.Noticed());
            CompletableFuture.runAsync(() -> {}, effects).join();
        }
    }

    private void carryOut(Runnable effect) {
        try {
            effect.run();
        } catch (RuntimeException broken) {
            // The supervised boundary of everything that is done outside: what became of it is not known.
            engine.shut("something decided could not be carried out: " + broken);
        }
    }

    private void live() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                engine.takeOne();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            // The supervised boundary: an invariant is broken, so nothing may trade until a person has looked.
            engine.stop("the guardian failed: " + broken);
        }
    }

    /// Stops after the input being worked on; whatever was durable is found again at the next start.
    @Override
    public void close() {
        watchdog.close();
        thread.interrupt();
        effects.shutdown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            if (!effects.awaitTermination(5, TimeUnit.SECONDS)) {
                effects.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
