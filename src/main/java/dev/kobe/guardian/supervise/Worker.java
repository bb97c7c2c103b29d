// SPDX-License-Identifier: MIT
package dev.kobe.guardian.supervise;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One named thread that works off what it is handed, in its order. Once it is closed it ends what it has begun,
/// and drops the rest and whatever comes after.
public final class Worker implements Consumer<Runnable>, AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final ThreadPoolExecutor thread;
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();

    private Worker(String name) {
        ThreadFactory named = Thread.ofPlatform().name(name).daemon(true).factory();
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread made = named.newThread(work);
                    runner.set(made);
                    return made;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public static Worker named(String name) {
        return new Worker(name);
    }

    @Override
    public void accept(Runnable work) {
        thread.execute(work);
    }

    /// Drops what waits and lets what has begun end, for which it is waited a while: nothing is written after it.
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        if (Thread.currentThread() == runner.get()) {
            return;
        }
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
