// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Times a demonstration month on virtual time, from an empty folder to its last strike; no picture and no report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
public class DemonstrationBench {
    private Path folder;

    @Setup(Level.Iteration)
    public void make() throws IOException {
        folder = Folders.temporary();
    }

    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        Folders.remove(folder);
    }

    @Benchmark
    public DeskState liveAMonth() {
        try (Simulation simulation = Folders.demonstration(folder.resolve("desk"))) {
            simulation.life().sessions(SimulatedDesks.demonstrationOpening(1), SimulatedDesks.demonstrationEnd());
            return simulation.desk().engine().view().state();
        }
    }
}
