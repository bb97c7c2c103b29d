// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Times the wire on one core, from bytes to records and back. The limits: a million quotes and 250,000 executions read
/// a second, 200 bytes allocated for a quote, three microseconds for an order; beside them the same quotes split by the
/// library's own means.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WireBench {
    private static final int MESSAGES = 1_000;

    private final Dialect dialect = Dialect.of(178);
    private final FieldWriter out = new FieldWriter();
    private final FrameCutter cutter = new FrameCutter();
    private final WireContract fund = WireContract.of(100_001, "SXLK", "STK", "SMART", "LSEETF", "USD");
    private final OrderRequest.PlaceOrder order = new OrderRequest.PlaceOrder(
            12,
            fund,
            WireOrder.limit("BUY", new BigDecimal("381"), new BigDecimal("118.83"), "DU0000000", "T-2026-02-02/2/1"));
    private byte[] quotes = {};
    private byte[] executions = {};

    @Setup
    public void write() {
        ToClient quote = new MarketDataMessage.TickPrice(
                1_500_000_009, 1, Optional.of(new BigDecimal("118.83")), Optional.of(new BigDecimal("1200")), 1);
        ToClient execution = new OrderMessage.Execution(
                -1,
                12,
                fund,
                "0000e1a7.69c1006f.01.01",
                "20260202 14:50:07 GB-Eire",
                "DU0000000",
                "LSEETF",
                "BOT",
                Optional.of(new BigDecimal("381")),
                Optional.of(new BigDecimal("118.83")),
                2_126_726_143L,
                7,
                0,
                Optional.of(new BigDecimal("381")),
                Optional.of(new BigDecimal("118.83")),
                "T-2026-02-02/2/1",
                2,
                false);
        quotes = repeated(quote);
        executions = repeated(execution);
    }

    private byte[] repeated(ToClient message) {
        byte[] one = message.frame(dialect);
        byte[] all = new byte[one.length * MESSAGES];
        for (int index = 0; index < MESSAGES; index++) {
            System.arraycopy(one, 0, all, index * one.length, one.length);
        }
        return all;
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void readTickPrice(Blackhole hole) {
        read(quotes, hole);
    }

    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void readExecution(Blackhole hole) {
        read(executions, hole);
    }

    private void read(byte[] bytes, Blackhole hole) {
        cutter.put(bytes, 0, bytes.length);
        for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
            hole.consume(ToClient.read(next.get(), dialect));
        }
    }

    /// The reference: the same quotes as text, split at their ends.
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void splitTickPrice(Blackhole hole) {
        int length = quotes.length / MESSAGES;
        for (int index = 0; index < MESSAGES; index++) {
            String[] fields = new String(quotes, index * length + 4, length - 4, StandardCharsets.UTF_8).split("\0");
            hole.consume(fields);
            hole.consume(new BigDecimal(fields[4]));
        }
    }

    @Benchmark
    public byte[] writePlaceOrder() {
        order.write(out, dialect);
        return out.frame();
    }
}
