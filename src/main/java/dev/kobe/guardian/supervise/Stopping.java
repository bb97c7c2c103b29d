// SPDX-License-Identifier: MIT
package dev.kobe.guardian.supervise;

/// What is done when the process is asked to end, as by SIGTERM or Ctrl-C.
public final class Stopping implements AutoCloseable {
    private final Thread hook;

    private Stopping(Thread hook) {
        this.hook = hook;
    }

    /// Has work done before the process ends, for as long as this is not closed.
    public static Stopping first(Runnable work) {
        Thread hook = Thread.ofPlatform().name("stopping").unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return new Stopping(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending already: the work is being done.
            return;
        }
    }
}
