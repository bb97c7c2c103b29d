// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.journal.FileJournal;
import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.core.order.TicketId;
import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.Decision;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Stamped;
import dev.kobe.guardian.journal.EventCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Times the way from the end of the undo window to intents that are on disk: decide, encode, append and force, apply.
/// The state is a demonstration's on its rebalance day; the disk is that of the temporary folder.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class IntentBench {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-2026-10-01");

    private Path folder;
    private Guardian guardian;
    private Desk.View view;
    private Stamped due;
    private FileJournal journal;

    @Setup
    public void countDown() throws IOException {
        folder = Folders.temporary();
        try (Simulation simulation = Folders.demonstration(folder.resolve("desk"))) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY).orElseThrow();
            simulation.life().click(TICKET);
            guardian = new Guardian(simulation.desk().plan().rules());
            view = simulation.desk().engine().view();
        }
        Instant sends = view.state().tickets().get(TICKET).sendsAt().orElseThrow();
        due = new Stamped(sends, new Input.Tick());
        if (guardian.decide(view.state(), view.readings(), due).events().stream()
                .noneMatch(DeskEvent.OrderIntended.class::isInstance)) {
            throw new IllegalStateException("nothing is intended at the end of the undo window");
        }
        journal = JournalFolder.open(folder.resolve("journal")).journal();
    }

    @TearDown
    public void remove() throws IOException {
        journal.close();
        Folders.remove(folder);
    }

    /// Everything but the disk, to tell the two apart.
    @Benchmark
    public DeskState decideAndApply() {
        return applied(guardian.decide(view.state(), view.readings(), due));
    }

    @Benchmark
    public DeskState decidedOrderToDurableIntent() {
        Decision decision = guardian.decide(view.state(), view.readings(), due);
        journal.append(
                due.at(), decision.events().stream().map(EventCodec::encode).toList());
        return applied(decision);
    }

    private DeskState applied(Decision decision) {
        DeskState state = view.state();
        for (DeskEvent event : decision.events()) {
            state = Applying.apply(state, event, due.at());
        }
        return state;
    }
}
