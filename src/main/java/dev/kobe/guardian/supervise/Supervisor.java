// SPDX-License-Identifier: MIT
package dev.kobe.guardian.supervise;

import dev.kobe.guardian.desk.Input;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/// Runs services on named threads, starts failed ones again by their policy, and tells the guardian what runs and what
/// does not; a service that has used up its tries is reported as down until the next start.
public final class Supervisor implements AutoCloseable {
    private final Consumer<Input> guardian;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService background = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("work-", 0).factory());

    /// @param guardian where state changes are reported
    public Supervisor(Consumer<Input> guardian) {
        this.guardian = guardian;
    }

    /// Starts a service.
    public void start(Service service) {
        Thread thread = Thread.ofPlatform().name(service.name()).daemon(true).unstarted(() -> live(service));
        threads.add(thread);
        thread.start();
    }

    private void live(Service service) {
        for (int attempt = 0; attempt <= service.policy().tries(); attempt++) {
            report(service, true, attempt == 0 ? "running" : "started again, attempt " + attempt);
            try {
                service.body().run();
                report(service, true, "finished");
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception failed) {
                // The supervised boundary of every service: whatever it threw is told and survived.
                report(service, false, service.absence() + ": " + failed.getMessage());
                if (!pause(service.policy().pauseMillis())) {
                    return;
                }
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void report(Service service, boolean running, String detail) {
        guardian.accept(new Input.ServiceChanged(service.name(), running, service.blocksNewRisk(), detail));
    }

    /// Hands a short piece of work to a thread of its own, so that a window never waits.
    public void inBackground(Runnable work) {
        background.execute(work);
    }

    /// Threads for an adapter that needs its own, such as the door's.
    public static ThreadFactory threadsNamed(String name) {
        return Thread.ofVirtual().name(name + "-", 0).factory();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        background.shutdownNow();
    }
}
