// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.Decision;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Guardian;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.desk.Stamped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/// Times the judgement of a whole answer with 2,000 fills of 50 orders: all of them known, and none of them known, as
/// after an outage. Nothing is written.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class ReconciliationBench {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final int ORDERS = 50;
    private static final int FILLS_EACH = 40;

    private Path folder;
    private Guardian guardian;
    private Desk.View view;
    private Instant now;
    private DeskState unheard;
    private DeskState heard;
    private Stamped answer;

    @Setup
    public void trade() throws IOException {
        folder = Folders.temporary();
        try (Simulation simulation = Folders.demonstration(folder.resolve("desk"))) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY).orElseThrow();
            simulation.life().click(new TicketId("T-" + DAY));
            simulation.life().goOn(Duration.ofSeconds(10));
            guardian = new Guardian(simulation.desk().plan().rules());
            view = simulation.desk().engine().view();
        }
        now = view.at();
        Order traded = view.state().orders().values().stream()
                .map(OrderRecord::order)
                .filter(one -> !one.instrument().isPair() && one.side() == Side.BUY)
                .findFirst()
                .orElseThrow();
        unheard = view.state();
        List<Execution> executions = new ArrayList<>();
        Map<OrderRef, Set<Long>> open = new HashMap<>();
        for (int line = 101; line <= 100 + ORDERS; line++) {
            Order order = new Order(
                    new OrderRef(traded.ref().ticket(), line, 1),
                    traded.strategy(),
                    traded.instrument(),
                    Side.BUY,
                    Quantity.of(FILLS_EACH * 2),
                    traded.limit(),
                    traded.purpose());
            unheard = Applying.apply(unheard, new DeskEvent.OrderIntended(order, now), now);
            open.put(order.ref(), Set.of(5_000_000L + line));
            for (int fill = 1; fill <= FILLS_EACH; fill++) {
                executions.add(new Execution(
                        ExecutionId.parse("b%d.%d.01".formatted(line, fill)),
                        Optional.of(order.ref()),
                        order.ref().toString(),
                        5_000_000L + line,
                        order.instrument(),
                        Side.BUY,
                        Quantity.of(1),
                        order.limit(),
                        now.minusMillis(FILLS_EACH - fill),
                        Optional.of(Quantity.of(fill)),
                        false));
            }
        }
        heard = after(unheard, said(unheard, executions, open));
        answer = said(heard, executions, open);
    }

    private Stamped said(DeskState state, List<Execution> executions, Map<OrderRef, Set<Long>> open) {
        Map<InstrumentId, BigDecimal> held = new HashMap<>();
        state.book()
                .positions()
                .forEach(one -> held.put(one.instrument(), state.book().held(one.instrument())));
        return new Stamped(
                now,
                new Input.BrokerSaid(new BrokerReport.Account(
                        state.identity().orElseThrow().account(),
                        now,
                        List.of(),
                        open,
                        List.of(),
                        executions,
                        List.of(),
                        Map.of(),
                        held,
                        Map.of(),
                        state.book().cash(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())));
    }

    private DeskState after(DeskState state, Stamped input) {
        DeskState after = state;
        for (DeskEvent event : guardian.decide(state, view.readings(), input).events()) {
            after = Applying.apply(after, event, now);
        }
        return after;
    }

    @TearDown
    public void remove() throws IOException {
        Folders.remove(folder);
    }

    @Benchmark
    public Decision allKnown() {
        return guardian.decide(heard, view.readings(), answer);
    }

    @Benchmark
    public Decision noneKnown() {
        return guardian.decide(unheard, view.readings(), answer);
    }
}
