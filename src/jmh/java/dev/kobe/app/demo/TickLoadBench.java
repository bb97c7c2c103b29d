// SPDX-License-Identifier: MIT
package dev.kobe.app.demo;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.os.SystemClock;
import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataRequest.ReqMarketData;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.app.GatewayCounterparty;
import dev.kobe.app.OwnedDesk;
import dev.kobe.guardian.desk.DeskEvent;
import dev.kobe.guardian.supervise.Supervisor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

/// Lets 100,000 prices a second come in for a minute, as bytes, with ten executions a second between them, and says how
/// long it took from an execution's bytes to its booking, which is on disk by then, and what the heap held before and
/// after. The desk works with its guardian's thread on the computer's clock.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class TickLoadBench {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");
    private static final int BATCH = 100;
    private static final int BATCHES_A_SECOND = 1_000;
    private static final int EXECUTION_EVERY = 100;
    private static final int SECONDS = 60;
    private static final Dialect DIALECT = Dialect.of(178);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final List<Long> waits = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, WireContract> watched = new ConcurrentHashMap<>();
    private Path folder;
    private SystemClock clock;
    private OwnedDesk desk;
    private volatile Optional<Line.End> ears = Optional.empty();
    private int executions;

    @Setup
    public void open() throws IOException, InterruptedException {
        folder = Folders.temporary();
        OwnedDesk.Plan plan;
        try (Simulation simulation = Folders.demonstration(folder.resolve("desk"))) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            plan = simulation.desk().plan();
        }
        InstantSource real = InstantSource.system();
        Duration moved = Duration.between(real.instant(), NOON);
        clock = new SystemClock(() -> real.instant().plus(moved), Supervisor.threadsNamed("clock"));
        desk = OwnedDesk.open(
                        folder.resolve("desk"),
                        new OwnedDesk.Plan(
                                plan.identity(),
                                plan.rules(),
                                plan.limits(),
                                plan.openingCash(),
                                plan.openingSession(),
                                clock,
                                plan.market(),
                                place -> {
                                    Gateway gateway = GatewayCounterparty.open(place, GatewayCounterparty.scenario(1));
                                    return new GatewayCounterparty(
                                            place, gateway, connector -> end -> tapped(connector, end), told -> {});
                                },
                                false))
                .orThrow();
        desk.engine().onEvent(event -> {
            if (event instanceof DeskEvent.FillBooked booked) {
                long now = System.nanoTime();
                Optional.ofNullable(sent.remove(booked.posting().fill().id().toString()))
                        .ifPresent(then -> waits.add(now - then));
            }
        });
        for (int tries = 0;
                watched.size() < plan.rules().universe().instruments().size();
                tries++) {
            if (tries > 1_000) {
                throw new IllegalStateException("the desk watches only " + watched.size() + " instruments");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Line tapped(Line.Connector connector, Line.End end) {
        Line line = connector.open(end);
        ears = Optional.of(end);
        FrameCutter cutter = new FrameCutter();
        boolean[] greeted = {false};
        return new Line() {
            @Override
            public void send(byte[] bytes) {
                if (greeted[0]) {
                    cutter.put(bytes, 0, bytes.length);
                    for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                        if (ToServer.read(next.get(), DIALECT).orElse(null) instanceof ReqMarketData ask
                                && ask.contract().secType().equals("STK")) {
                            watched.put(ask.reqId(), ask.contract());
                        }
                    }
                }
                greeted[0] = true;
                line.send(bytes);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    @TearDown
    public void close() throws IOException {
        desk.close();
        clock.close();
        Folders.remove(folder);
    }

    @Benchmark
    public long aMinuteOfPrices() {
        waits.clear();
        sent.clear();
        long before = heap();
        List<byte[]> batches = batches();
        Line.End end = ears.orElseThrow();
        long begin = System.nanoTime();
        long worstLag = 0;
        for (int batch = 0; batch < SECONDS * BATCHES_A_SECOND; batch++) {
            long due = begin + batch * 1_000_000_000L / BATCHES_A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            worstLag = Math.max(worstLag, System.nanoTime() - due);
            byte[] bytes = batches.get(batch % batches.size());
            end.heard(bytes, 0, bytes.length);
            if (batch % EXECUTION_EVERY == 0) {
                byte[] frame = execution();
                end.heard(frame, 0, frame.length);
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        desk.settle();
        long after = heap();
        List<Long> sorted = new ArrayList<>(waits);
        sorted.sort(null);
        System.out.printf(
                "%n%,d prices in %.1f s; %d of %d executions booked; wait p50 %.2f, p99 %.2f, max %.2f ms; sender at most"
                        + " %.0f ms late; heap after collection %.1f MB before, %.1f MB after%n",
                SECONDS * BATCHES_A_SECOND * BATCH,
                took,
                sorted.size(),
                SECONDS * BATCHES_A_SECOND / EXECUTION_EVERY,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6,
                worstLag / 1e6,
                before / 1e6,
                after / 1e6);
        return sorted.size();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Prices that go up and down by a cent, bid and ask of every instrument in turn.
    private List<byte[]> batches() {
        List<Integer> lines = List.copyOf(watched.keySet());
        List<byte[]> made = new ArrayList<>();
        for (int batch = 0; batch < 10; batch++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int one = 0; one < BATCH; one++) {
                BigDecimal price = new BigDecimal("50.00").add(BigDecimal.valueOf((one + batch) % 5, 2));
                boolean bid = one % 2 == 0;
                bytes.writeBytes(new TickPrice(
                                lines.get(one / 2 % lines.size()),
                                bid ? 1 : 2,
                                Optional.of(bid ? price : price.add(new BigDecimal("0.10"))),
                                Optional.of(BigDecimal.TEN),
                                0)
                        .frame(DIALECT));
            }
            made.add(bytes.toByteArray());
        }
        return made;
    }

    private byte[] execution() {
        String id = "0000f00d.%08x.01.01".formatted(++executions);
        WireContract contract = watched.values().iterator().next();
        byte[] frame = new OrderMessage.Execution(
                        -1,
                        0,
                        contract,
                        id,
                        STAMP.format(clock.instant()),
                        desk.plan().identity().account(),
                        "LSEETF",
                        "BOT",
                        Optional.of(BigDecimal.ONE),
                        Optional.of(new BigDecimal("50.05")),
                        700_000_000L + executions,
                        0,
                        0,
                        Optional.of(BigDecimal.ONE),
                        Optional.of(new BigDecimal("50.05")),
                        "",
                        2,
                        false)
                .frame(DIALECT);
        sent.put(id, System.nanoTime());
        return frame;
    }
}
