// SPDX-License-Identifier: MIT
package dev.kobe.guardian.supervise;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One named thread that works off what it is handed, in its order. Once it is closed it ends what it has begun,
/// and drops the rest and whatever comes after.
public final class Worker implements Consumer<Runnable>, AutoCloseable {
    private final ThreadPoolExecutor thread;

    private Worker(ThreadPoolExecutor thread) {
        this.thread = thread;
    }

    public static Worker named(String name) {
        return new Worker(new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon(true).factory(),
                new ThreadPoolExecutor.DiscardPolicy()));
    }

    @Override
    public void accept(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
    }
}
