// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.SocketLine;
import dev.kobe.guardian.supervise.Supervisor;
import dev.kobe.guardian.supervise.Worker;
import java.time.InstantSource;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;

/// What a link to a broker stands on: a clock that wakes, one thread for what may wait, and sockets to this computer
/// and to no other.
public final class BrokerGround implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;

    private final SystemClock clock;
    private final Worker worker;
    private final ThreadFactory readers = Supervisor.threadsNamed("broker-reader");

    private BrokerGround(SystemClock clock, Worker worker) {
        this.clock = clock;
        this.worker = worker;
    }

    public static BrokerGround on(InstantSource time) {
        return new BrokerGround(new SystemClock(time, Supervisor.threadsNamed("clock")), Worker.named("broker"));
    }

    public SystemClock clock() {
        return clock;
    }

    IbkrBroker.Ground toPort(int port) {
        return new IbkrBroker.Ground(
                clock,
                worker,
                end -> SocketLine.connect(port, PATIENCE_MILLIS, readers, end),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    @Override
    public void close() {
        worker.close();
        clock.close();
    }
}
